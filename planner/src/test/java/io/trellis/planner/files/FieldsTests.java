package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.files.Node.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads {@code "field": value}; what is not as it should be is noted once and left out. */
class FieldsTests {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void text() {
        assertThat(of("\" Mina \"").text("x")).isEqualTo("Mina");
        assertThat(of("null").text("x")).isNull();
        assertThat(of("null").text("x", "absent")).isEqualTo("absent");
        assertThat(of("1").text("y", "absent")).isEqualTo("absent");
        assertThat(problems).isEmpty();
        assertThat(of("\"  \"").text("x", "absent")).isEqualTo("absent");
        assertThat(of("true").text("x")).isNull();
        assertNoted("is blank", "is not text");
    }

    @Test
    void wholeNumbers() {
        assertThat(of("-999999999").integer("x", 7)).isEqualTo(-999_999_999);
        assertThat(of("1").integer("y", 7)).isEqualTo(7);
        assertThat(of("-123456789012345678").whole("x", 7)).isEqualTo(-123_456_789_012_345_678L);
        assertThat(of("1").whole("y", 7)).isEqualTo(7);
        assertThat(problems).isEmpty();
        assertThat(of("1000000000").integer("x", 7)).isEqualTo(7);
        assertThat(of("\"1\"").integer("x", 7)).isEqualTo(7);
        assertThat(of("1.0").whole("x", 7)).isZero();
        assertThat(of("\"1\"").whole("x", 7)).isZero();
        assertNoted(
                "“1000000000” is not a whole number of at most nine digits",
                "is not a number",
                "“1.0” is not a whole number of at most eighteen digits",
                "is not a number");
    }

    @Test
    void flagsAndDates() {
        assertThat(of("true").flag("x")).isTrue();
        assertThat(of("false").flag("x")).isFalse();
        assertThat(of("true").flag("y")).isFalse();
        assertThat(of("\"2027-02-01\"").date("x")).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(of("1").date("y")).isNull();
        assertThat(problems).isEmpty();
        assertThat(of("1").flag("x")).isFalse();
        assertThat(of("\"1 May\"").date("x")).isNull();
        assertNoted("is neither true nor false", "“1 May” is no date; write 2027-02-01");
    }

    @Test
    void lists() {
        assertThat(of("[\"a\", \"b\"]").texts("x")).extracting(Node.Text::value).containsExactly("a", "b");
        assertThat(of("[\"a\", [\"b\", \"c\"], []]").groups("x"))
                .extracting(group -> group.stream().map(Node.Text::value).toList())
                .containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(of("1").items("y")).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(of("\"a\"").items("x")).isEmpty();
        assertThat(of("[1, \"b\"]").texts("x")).extracting(Node.Text::value).containsExactly("b");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("f:1 x: is not a list", "f:1 x[0]: is not text");
    }

    @Test
    void points() {
        assertThat(of("{\"data\": 2, \"design\": 1}").points("x")).isEqualTo(Map.of("data", 2, "design", 1));
        assertThat(of("1").points("y")).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(of("{\"data\": \"much\"}").points("x")).isEqualTo(Map.of("data", 0));
        assertThat(of("[]").points("x")).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("f:1 x.data: is not a number", "f:1 x: is not an object");
    }

    @Test
    void whatNobodyAsksFor() {
        Fields fields = of("1, \"b\": 2, \"a\": 3");
        fields.integer("b", 0);
        fields.integer("c", 0);
        fields.close();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("f:1 a: is unknown here; known are b, c", "f:1 x: is unknown here; known are b, c");
    }

    @Test
    void places() {
        Fields fields = new Fields(JsonSource.read("f", "{\"o\":\n{\"x\": 1}}", problems), problems);
        assertThat(fields.place()).isEqualTo(new Place("f", 1, ""));
        assertThat(fields.place("o")).isEqualTo(new Place("f", 2, "o"));
        assertThat(fields.place("p")).isEqualTo(new Place("f", 1, "p"));
        Fields inner = new Fields(fields.node("o"), problems);
        assertThat(inner.place("x")).isEqualTo(new Place("f", 2, "o.x"));
        assertThat(inner.place("y")).isEqualTo(new Place("f", 2, "o.y"));
    }

    private Fields of(String value) {
        return new Fields(JsonSource.read("f", "{\"x\": " + value + "}", problems), problems);
    }

    private void assertNoted(String... messages) {
        assertThat(problems).extracting(Problem::message).containsExactly(messages);
        assertThat(problems).extracting(Problem::field).containsOnly("x");
    }
}
