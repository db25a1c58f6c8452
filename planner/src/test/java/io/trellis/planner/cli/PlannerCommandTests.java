package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlannerCommandTests {

    private static final String STORY =
            Path.of("..", "examples", "spring-2027.json").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void plansWritesAndVerifies() throws IOException {
        assertThat(run("plan", STORY, "--out", folder.toString(), "--explain", "mina"))
                .isZero();
        assertThat(out.toString())
                .contains("Spring 2027 · 24 associates · fairest")
                .contains("Proven: no plan is fairer.")
                .contains("Everyone is placed in every period")
                .contains("### Mina Haddad")
                .doesNotContain("null");
        assertThat(folder.resolve("reasons.md")).content().contains("# Spring 2027: reasons", "Held by");
        assertThat(folder.resolve("plan.csv"))
                .content()
                .contains("mina-haddad,Mina Haddad")
                .hasLineCount(73);

        assertThat(run("verify", STORY, file("plan.json"))).isZero();
        assertThat(out.toString())
                .contains("Accepted: every rule is kept, every value is right, every line is proven.");

        assertThat(run("why-not", STORY, file("plan.json"), "luca", "payments")).isZero();
        assertThat(out.toString()).contains("Why not Payments for Luca Bianchi?");

        assertThat(run("swaps", STORY, file("plan.json"))).isZero();
        assertThat(out.toString()).contains("No exchange helps somebody without costing somebody else.");

        assertThat(run("replan", STORY, file("plan.json"), "--started", "p1", "--leave", "zoe=p2"))
                .isZero();
        assertThat(out.toString()).containsPattern("(?m)^A  ");
    }

    @Test
    void writesTheSameBytesEveryTime() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            assertThat(run("plan", STORY, "--policy", "most-first-choices", "--out", file(name)))
                    .isZero();
        }
        for (String name : new String[] {"plan.json", "plan.csv", "certificate.json", "reasons.md"}) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void printsJson() {
        assertThat(run("plan", STORY, "--json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("proven").booleanValue()).isTrue();
        assertThat(report.get("associates")).hasSize(24);
    }

    @Test
    void rejectsALie() throws IOException {
        assertThat(run("plan", STORY, "--out", folder.toString())).isZero();
        Path plan = folder.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("\"platform-1\"", "\"trust-1\""));
        assertThat(run("verify", STORY, plan.toString())).isEqualTo(Exit.REJECTED);
        assertThat(out.toString()).startsWith("Rejected:");
        assertThat(run("verify", "--json", STORY, plan.toString())).isEqualTo(Exit.REJECTED);
    }

    @Test
    void listsEveryProblemOfAFile() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"teams\": [{\"id\": 1}]}");
        assertThat(run("plan", file("bad.json"))).isEqualTo(Exit.INPUT);
        assertThat(err.toString())
                .contains("bad.json:1 teams[0].id: is not text")
                .contains("there is nobody to place")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(run("plan", file("missing.json"))).isEqualTo(Exit.INPUT);
        assertThat(run("plan", STORY, "--policy", "kindest")).isEqualTo(2);
        assertThat(err.toString()).contains("“kindest” is none of [fairest, most-first-choices, generous, stable]");
        assertThat(run("plan", STORY, "--time", "soon")).isEqualTo(2);
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        assertThat(run("generate", "--associates", "8", "--teams", "6", "--periods", "2", "--out", file("c.json")))
                .isZero();
        assertThat(run("coach", file("c.json"))).isZero();
        String tight = Files.readString(folder.resolve("c.json")).replaceAll("\"max\" : \\d+", "\"max\" : 1");
        Files.writeString(folder.resolve("tight.json"), tight);
        assertThat(run("plan", file("tight.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(run("coach", file("tight.json"))).isEqualTo(Exit.INFEASIBLE);
        assertThat(out.toString())
                .contains("8 people need a seat in period 2, at most 5 can have one", "Ways out", "  A  Add ");
    }

    @Test
    void saysWhatAChangeWouldDoToWhom() {
        assertThat(run("what-if", STORY, "--close", "payments-1", "--leave", "zoe=p2"))
                .isZero();
        assertThat(out.toString())
                .contains("most points lost by one person")
                .contains("Both are proven to be the best there is.")
                .contains("Worse off (")
                .containsPattern(" {2}\\p{Lu}[^:]+: .+ → .+, \\d down");
        assertThat(run("what-if", STORY, "--add-seat", "payments-1", "--json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("before").get("profile")).isNotEmpty();
        assertThat(report.get("changes"))
                .allMatch(change -> !change.get("name").asString().isEmpty());
        assertThat(run("what-if", STORY)).isEqualTo(2);
        assertThat(run("what-if", STORY, "--close", "nowhere")).isEqualTo(Exit.INPUT);
    }

    @Test
    void generatesTheSameCohortForTheSameSeed() {
        assertThat(run("generate", "--seed", "9")).isZero();
        String first = out.toString();
        assertThat(run("generate", "--seed", "9")).isZero();
        assertThat(out.toString()).isEqualTo(first).contains("\"format\" : \"trellis-cohort/1\"");
        assertThat(run("generate", "--teams", "1", "--periods", "3")).isEqualTo(2);
    }

    @Test
    void matchesMentors() throws IOException {
        Files.writeString(folder.resolve("m.json"), """
                {"mentors": [{"id": "tom", "name": "Tom Becker", "capacity": 2, "topics": ["data"]}],
                 "mentees": [{"id": "mina", "name": "Mina Haddad", "topics": ["data"]},
                             {"id": "omar", "name": "Omar Farouk", "utcOffset": 5, "topics": ["data", "cloud"]}]}
                """);
        assertThat(run("mentors", file("m.json"))).isZero();
        assertThat(out.toString())
                .contains("Mina Haddad")
                .contains("Tom Becker")
                .contains("fits well")
                .contains("knows nothing of cloud, 5 hours apart");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return PlannerCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
