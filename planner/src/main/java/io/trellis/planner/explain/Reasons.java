package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Period;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.planner.rule.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons of a plan as a document that a coordinator can hand around. */
public final class Reasons {

    private final PlanReading reading;
    private final ReasonsAtOnce whyNot;

    public Reasons(PlanReading reading) {
        this.reading = reading;
        this.whyNot = new ReasonsAtOnce(reading);
    }

    public String document() {
        StringBuilder text = new StringBuilder("# " + reading.cohort().name() + ": reasons\n\n");
        text.append(policy())
                .append("\n\n## ")
                .append(ProofWords.headline(reading.plan().certificate()))
                .append("\n\n");
        text.append("| | found | best possible | |\n|---|--:|--:|---|\n");
        ProofWords.lines(reading)
                .forEach(line -> text.append("| " + line.sentence() + " | " + line.found() + " | " + line.best() + " | "
                        + (line.proven() ? "proven" : "open") + " |\n"));
        text.append(
                "\n*Points lost*: the sum of the choices someone has (1 for a first choice, 2 for a second, …) minus"
                        + " the best sum that person could have had alone.\n");
        String losing = reading.people().stream()
                .filter(person -> person.lost() > 0)
                .map(person -> "\n" + section(person))
                .collect(Collectors.joining());
        if (losing.contains(StageLoss.IF_NOT_WORSE)) {
            text.append("\n*… " + StageLoss.IF_NOT_WORSE
                    + "*: that is what it costs at the least, unless something further up in this table gets worse"
                    + " instead.\n");
        }
        scarce(text);
        if (!losing.isEmpty()) {
            text.append("\n## Who loses points, and why\n").append(losing);
        }
        List<Person> content =
                reading.people().stream().filter(person -> person.lost() <= 0).toList();
        if (!content.isEmpty()) {
            text.append(
                    content.stream().allMatch(Person::hasBest)
                            ? "\n## Who gets the best they could have had alone\n\n"
                            : "\n## Who loses nothing\n\n");
            content.forEach(person -> text.append("- **" + person.associate().name() + "**: " + path(person) + "\n"));
        }
        return text.toString();
    }

    /** One person's part. */
    public String of(Associate associate) {
        return section(reading.person(associate.id()));
    }

    private String policy() {
        return switch (reading.plan().policy()) {
            case FAIREST ->
                "Policy **fairest**: as few people as possible lose the most points, then the next most, and"
                        + " so on.";
            case MOST_FIRST_CHOICES -> "Policy **most first choices**: then most second choices, and so on.";
            case GENEROUS -> "Policy **generous**: as few placements as possible at the worst choice, then the next.";
            case STABLE ->
                "Policy **stable**: as few pairs as can be of a person and a team that would rather have each other.";
        };
    }

    private void scarce(StringBuilder text) {
        var scarce = ScarceSeats.in(reading);
        if (scarce.isEmpty() || reading.plan().policy() != Policy.FAIREST) {
            return;
        }
        text.append("\n## Scarce seats\n\nWhat one more seat there would save, in points lost, about:\n\n");
        scarce.forEach(seats ->
                text.append("- " + seats.words(reading.cohort()) + ": " + Words.count(seats.points(), "point") + "\n"));
    }

    private String section(Person person) {
        Associate associate = person.associate();
        StringBuilder text = new StringBuilder("### " + associate.name() + " "
                + (person.lost() > 0
                        ? "loses " + Words.count(person.lost(), "point")
                        : person.hasBest() ? "gets the best there is alone" : "loses nothing")
                + "\n\n");
        text.append(path(person)).append(". Sum ").append(person.points());
        text.append(
                person.lost() > 0 || !person.hasBest()
                        ? "; alone " + (person.points() - person.lost() + associate.credit()) + " was possible"
                        : "");
        text.append(
                associate.credit() != 0 ? "; " + Words.count(associate.credit(), "point") + " carried over.\n" : ".\n");
        List<Team> missed = missed(person);
        if (!missed.isEmpty()) {
            text.append('\n');
        }
        missed.forEach(team -> text.append(reason(associate, team)));
        return text.toString();
    }

    private String reason(Associate associate, Team team) {
        Explanation why = whyNot.whyNot(associate, team);
        return "- Not **" + team.name() + "**, "
                + ProofWords.ordinal(associate.preferences().rank(team.id())) + " choice: " + why.sentence() + "."
                + (why.kind() == Explanation.Kind.FULL ? " Held by " + String.join(", ", why.holders()) + "." : "")
                + "\n";
    }

    /** Teams that the person ranks above the worst one received. */
    private List<Team> missed(Person person) {
        int worst = person.placements().stream().mapToInt(Placement::rank).max().orElse(0);
        return person.associate().preferences().inOrder().stream()
                .filter(team -> person.associate().preferences().rank(team) < worst)
                .filter(team -> person.placements().stream()
                        .noneMatch(placement -> placement.slot().team().equals(team)))
                .map(reading.cohort()::team)
                .toList();
    }

    private String path(Person person) {
        return person.placements().stream()
                .map(placement -> periods(placement.slot()) + ": "
                        + reading.cohort().team(placement.slot().team()).name() + " ("
                        + (placement.ranked() ? ProofWords.ordinal(placement.rank()) : "not ranked")
                        + (placement.pinned() ? ", pinned" : "") + ")")
                .collect(Collectors.joining(" · "));
    }

    private String periods(Slot slot) {
        return slot.periods().stream()
                .mapToObj(reading.cohort().periods()::get)
                .map(Period::name)
                .collect(Collectors.joining(" and "));
    }
}
