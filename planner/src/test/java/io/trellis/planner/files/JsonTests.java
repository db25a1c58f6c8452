package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.files.Json.Members;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void sortsMembersAndLeavesOutWhatIsEmpty() {
        Members members = new Members()
                .add("z", 1)
                .add("a", "x")
                .add("none", null)
                .add("list", List.of())
                .add("map", Map.of())
                .add("zero", 0, 0)
                .add("either", "b", "a", "b")
                .add("kept", 0);
        assertThat(Json.compact(members)).isEqualTo("{\"a\":\"x\",\"kept\":0,\"z\":1}");
        assertThat(Json.pretty(members).replace("\r", "")).isEqualTo("""
                {
                  "a" : "x",
                  "kept" : 0,
                  "z" : 1
                }
                """);
    }

    @Test
    void fingerprintsAreShaOfCanonicalJson() {
        assertThat(Fingerprint.of(new TreeMap<>(Map.of("mina", List.of("a-1")))))
                .as("printf '{\"mina\":[\"a-1\"]}' | sha256sum")
                .isEqualTo("sha256:d0727fd31ff22f79b26a8433bc2de64f46e01042d3a76e9322564af552717d5d");
    }

    @Test
    void showsFiftyProblemsAndCountsTheRest() {
        Problem problem = new Problem("f", 3, "x", "is wrong");
        assertThat(new InputRejected(List.of(problem, problem))).hasMessage("f:3 x: is wrong\nf:3 x: is wrong");
        assertThat(new InputRejected(Collections.nCopies(50, problem)).getMessage())
                .hasLineCount(50);
        assertThat(new InputRejected(Collections.nCopies(51, problem)).getMessage())
                .hasLineCount(51)
                .endsWith("\nand 1 more");
        assertThat(new Problem("f", 0, "", "is wrong")).hasToString("f: is wrong");
    }
}
