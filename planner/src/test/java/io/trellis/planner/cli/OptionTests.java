package io.trellis.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Policy;
import io.trellis.planner.Story;
import io.trellis.planner.files.InputRejected;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** What may stand on a command line. */
class OptionTests {

    private final Cohort cohort = Story.of(2)
            .teams("ads=1", "adsense=1", "billing=1")
            .person("mina")
            .person("minh")
            .person("omar")
            .cohort();

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "60s, PT1M", "5M, PT5M", "1h, PT1H", "999999s, PT277H46M39S"})
    void aTimeHasAUnit(String text, Duration time) {
        assertThat(new TimeOption().convert(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "s", "-1s", "1.5s", "1d", "1000000s"})
    void anythingElseIsNoTime(String text) {
        assertThatThrownBy(() -> new TimeOption().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("“" + text + "” is no time; write 60s or 5m");
    }

    @Test
    void aPolicyIsOneOfFour() {
        PolicyOption option = new PolicyOption();
        assertThat(option.convert("Most-First-Choices")).isEqualTo(Policy.MOST_FIRST_CHOICES);
        assertThat(option).containsExactly("fairest", "most-first-choices", "generous", "stable");
        assertThatThrownBy(() -> option.convert("kindest"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("“kindest” is none of [fairest, most-first-choices, generous, stable]");
    }

    @Test
    void somebodyIsFoundByIdNameOrPart() throws InputRejected {
        assertThat(People.find(cohort, "mina").name()).isEqualTo("Mina");
        assertThat(People.find(cohort, "MINH").name()).isEqualTo("Minh");
        assertThat(People.find(cohort, "oma").name()).isEqualTo("Omar");
        assertThat(People.team(cohort, "Ads").id())
                .as("the whole name before a part of another")
                .isEqualTo("ads");
        assertThat(People.team(cohort, "bill").id()).isEqualTo("billing");
    }

    @Test
    void aWordForSeveralIsRefused() {
        assertThatThrownBy(() -> People.find(cohort, "min"))
                .isInstanceOf(InputRejected.class)
                .hasMessage("command line associate: “min” may be Mina or Minh");
        assertThatThrownBy(() -> People.team(cohort, "zoo"))
                .isInstanceOf(InputRejected.class)
                .hasMessage("command line team: there is no team “zoo”");
    }

    @Test
    void periodsAreFoundByIdOrName() throws InputRejected {
        assertThat(PlanInput.periods(cohort, List.of("P2", "h1"))).isEqualTo(Periods.first(2));
        assertThat(PlanInput.periods(cohort, List.of("p2"))).isEqualTo(Periods.of(1));
        assertThat(PlanInput.periods(cohort, List.of())).isEqualTo(Periods.NONE);
        assertThatThrownBy(() -> PlanInput.periods(cohort, List.of("p1", "p3")))
                .isInstanceOf(InputRejected.class)
                .hasMessage("command line: there is no period “p3”");
    }

    @Test
    void somebodyIsGivenSomething() {
        assertThat(new Whose.Option().convert("mina haddad=Ads in H1"))
                .isEqualTo(new Whose("mina haddad", "Ads in H1"));
        assertThat(new Whose.Option().convert("a=b=c")).isEqualTo(new Whose("a", "b=c"));
        for (String text : List.of("", "mina", "mina=", "=p1")) {
            assertThatThrownBy(() -> new Whose.Option().convert(text))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessage("“" + text + "” does not say who and what: WHO=WHAT");
        }
    }
}
