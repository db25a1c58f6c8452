package io.trellis.planner.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentorsTests {

    @Test
    void fitsEverybodyAsWellAsCanBe() {
        List<Mentor> mentors =
                List.of(mentor("tom", 1, 0, Set.of("data"), Set.of()), mentor("ana", 1, 1, Set.of("design"), Set.of()));
        List<Mentee> mentees =
                List.of(mentee("mina", 0, Set.of("data"), Set.of()), mentee("omar", 0, Set.of("design"), Set.of()));
        Mentors.Result result = match(mentors, mentees);
        assertThat(result.proven()).isTrue();
        assertThat(result.matches())
                .extracting(match -> match.mentee().id() + " " + match.mentor().id() + " " + match.misfit())
                .containsExactlyInAnyOrder("mina tom 0", "omar ana 0");
    }

    @Test
    void neverMatchesASupervisorOrSomebodyBelow() {
        List<Mentor> mentors =
                List.of(mentor("tom", 2, 0, Set.of("data"), Set.of("omar")), mentor("ana", 2, 0, Set.of(), Set.of()));
        List<Mentee> mentees =
                List.of(mentee("mina", 0, Set.of("data"), Set.of("tom")), mentee("omar", 0, Set.of("data"), Set.of()));
        assertThat(match(mentors, mentees).matches())
                .hasSize(2)
                .allMatch(match -> match.mentor().id().equals("ana"));
    }

    @Test
    void namesThoseForWhomNobodyIsAllowed() {
        List<Mentor> mentors = List.of(mentor("tom", 5, 9, Set.of(), Set.of()));
        List<Mentee> mentees = List.of(mentee("mina", -3, Set.of(), Set.of()), mentee("omar", 8, Set.of(), Set.of()));
        Mentors.Result result = match(mentors, mentees);
        assertThat(result.unmatched()).extracting(Mentee::id).containsExactly("mina");
        assertThat(result.matches()).isEmpty();
    }

    @Test
    void saysWhySomebodyIsNoMentorForSomebody() {
        Mentee mina = mentee("mina", 0, Set.of(), Set.of("ana"));
        assertThat(List.of(
                        mentor("mina", 1, 0, Set.of(), Set.of()),
                        mentor("ana", 1, 0, Set.of(), Set.of()),
                        mentor("tom", 1, 0, Set.of(), Set.of("mina")),
                        new Mentor("omar", "omar", 1, 1, 0, Set.of(), Set.of()),
                        mentor("wei", 1, 9, Set.of(), Set.of()),
                        mentor("ines", 0, 0, Set.of(), Set.of()),
                        mentor("zoe", 1, 0, Set.of(), Set.of())))
                .extracting(mentor -> Mentors.objection(mentor, mina).orElse("none"))
                .containsExactly(
                        "Nobody mentors themselves",
                        "ana supervises mina or will",
                        "tom reports to mina",
                        "omar is not more senior than mina",
                        "wei is 9 hours apart",
                        "ines has no place",
                        "none");
    }

    @Test
    void hasNoMatchWhenPlacesAreTooFew() {
        List<Mentor> mentors = List.of(mentor("tom", 1, 0, Set.of(), Set.of()));
        List<Mentee> mentees = List.of(mentee("mina", 0, Set.of(), Set.of()), mentee("omar", 0, Set.of(), Set.of()));
        Mentors.Result result = match(mentors, mentees);
        assertThat(result.matches()).isEmpty();
        assertThat(result.unmatched()).isEmpty();
    }

    @Test
    void allowsOnlyWhoIsSeniorFreeAwakeAndOutsideTheLine() {
        Mentee mina = mentee("mina", 0, Set.of(), Set.of("ana"));
        assertThat(Mentors.allowed(new Mentor("tom", "Tom", 1, 2, 0, Set.of(), Set.of()), mina))
                .isTrue();
        assertThat(Mentors.allowed(new Mentor("tom", "Tom", 0, 2, 0, Set.of(), Set.of()), mina))
                .as("no capacity")
                .isFalse();
        assertThat(Mentors.allowed(new Mentor("tom", "Tom", 1, 1, 0, Set.of(), Set.of()), mina))
                .as("of the same level")
                .isFalse();
        assertThat(Mentors.allowed(new Mentor("mina", "Mina", 1, 2, 0, Set.of(), Set.of()), mina))
                .as("herself")
                .isFalse();
        assertThat(Mentors.allowed(new Mentor("ana", "Ana", 1, 2, 0, Set.of(), Set.of()), mina))
                .as("a supervisor")
                .isFalse();
        assertThat(Mentors.allowed(new Mentor("tom", "Tom", 1, 2, 0, Set.of(), Set.of("mina")), mina))
                .as("reports to her")
                .isFalse();
    }

    @Test
    void countsHoursAroundTheGlobe() {
        Mentee auckland = mentee("mina", 12, Set.of(), Set.of());
        assertThat(Mentors.allowed(mentor("tom", 1, 6, Set.of(), Set.of()), auckland))
                .isTrue();
        assertThat(Mentors.allowed(mentor("tom", 1, 5, Set.of(), Set.of()), auckland))
                .isFalse();
        assertThat(Mentors.allowed(mentor("tom", 1, -10, Set.of(), Set.of()), auckland))
                .as("two hours over the date line")
                .isTrue();
        assertThat(Mentors.misfit(mentor("tom", 1, -10, Set.of(), Set.of()), auckland))
                .isZero();
        assertThat(Mentors.misfit(mentor("tom", 1, -9, Set.of(), Set.of()), auckland))
                .isEqualTo(1);
        assertThat(Mentors.misfit(mentor("tom", 1, 8, Set.of(), Set.of()), auckland))
                .isEqualTo(2);
    }

    @Test
    void countsTopicsThatAreMissed() {
        Mentee mina = mentee("mina", 0, Set.of("data", "design", "law"), Set.of());
        assertThat(Mentors.misfit(mentor("tom", 1, 0, Set.of("data", "art"), Set.of()), mina))
                .isEqualTo(2);
        assertThat(Mentors.misfit(mentor("tom", 1, 4, Set.of("data", "law"), Set.of()), mina))
                .isEqualTo(3);
    }

    @Test
    void listsTheWorstFitFirst() {
        List<Mentor> mentors =
                List.of(mentor("tom", 2, 0, Set.of("data"), Set.of()), mentor("ana", 1, 5, Set.of(), Set.of()));
        List<Mentee> mentees = List.of(
                mentee("mina", 0, Set.of("data"), Set.of()),
                mentee("omar", 0, Set.of("data"), Set.of()),
                mentee("zoe", 0, Set.of("data"), Set.of("tom")));
        assertThat(match(mentors, mentees).matches())
                .extracting(match -> match.mentee().id() + " " + match.mentor().id() + " " + match.misfit())
                .containsExactly("zoe ana 4", "mina tom 0", "omar tom 0");
    }

    private static Mentors.Result match(List<Mentor> mentors, List<Mentee> mentees) {
        return Mentors.match(mentors, mentees, Story.limits(), Progress.SILENT);
    }

    private static Mentor mentor(String id, int capacity, int utcOffset, Set<String> topics, Set<String> reportsTo) {
        return new Mentor(id, id, capacity, 5, utcOffset, topics, reportsTo);
    }

    private static Mentee mentee(String id, int utcOffset, Set<String> topics, Set<String> supervisors) {
        return new Mentee(id, id, 1, utcOffset, topics, supervisors);
    }
}
