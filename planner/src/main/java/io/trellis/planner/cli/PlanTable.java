package io.trellis.planner.cli;

import io.trellis.planner.Period;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.planner.explain.ProofWords;
import io.trellis.planner.explain.ScarceSeats;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A plan as text for a terminal: most affected people first, then the proof, the choices given and scarce seats. */
final class PlanTable {

    private static final int WIDEST_BAR = 40;

    private final PlanReading reading;
    private final boolean everybody;
    private final StringBuilder text = new StringBuilder();

    PlanTable(PlanReading reading, boolean everybody) {
        this.reading = reading;
        this.everybody = everybody;
    }

    @Override
    public String toString() {
        people();
        proof();
        choices();
        seats();
        return text.toString();
    }

    private void people() {
        List<Person> people = reading.people();
        List<Person> shown = everybody
                ? people
                : people.stream()
                        .filter(person -> person.lost() > 0 || anyPinned(person))
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        shown.forEach(person -> rows.add(row(person)));
        if (rows.size() > 1) {
            grid(rows);
        }
        long folded = people.size() - shown.size();
        if (folded > 0) {
            boolean best =
                    people.stream().filter(person -> !shown.contains(person)).allMatch(Person::hasBest);
            text.append(
                    folded < people.size()
                            ? "      " + folded + " more, who "
                                    + (best ? "get the best they could have had alone" : "lose nothing")
                                    + " (--all shows them)\n"
                            : best
                                    ? "Everyone gets the best they could have had alone.\n"
                                    : "Nobody loses anything.\n");
        }
    }

    private static boolean anyPinned(Person person) {
        return person.placements().stream().anyMatch(Placement::pinned);
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("lost", "associate"));
        reading.cohort().periods().stream().map(Period::name).forEach(header::add);
        return header;
    }

    private List<String> row(Person person) {
        List<String> row =
                new ArrayList<>(List.of(lost(person.lost()), person.associate().name()));
        for (int period = 0; period < reading.cohort().periods().size(); period++) {
            row.add(cell(person, period));
        }
        return row;
    }

    private String cell(Person person, int period) {
        if (person.associate().leave().contains(period)) {
            return "(on leave)";
        }
        return person.placements().stream()
                .filter(placement -> placement.slot().periods().contains(period))
                .findAny()
                .map(placement -> placement.slot().periods().first() < period ? "  …" : words(placement))
                .orElse("");
    }

    private String words(Placement placement) {
        return reading.cohort().team(placement.slot().team()).name() + " "
                + (placement.ranked() ? ProofWords.ordinal(placement.rank()) : "not ranked")
                + (placement.pinned() ? ", pinned" : "");
    }

    static String lost(int points) {
        return points > 0 ? "−" + points : points < 0 ? "+" + -points : "0";
    }

    private void grid(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(
                        width[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " "
                        .repeat(width[i]
                                - row.get(i).codePointCount(0, row.get(i).length()));
                line.append(i == 0 ? gap + row.get(i) : row.get(i) + gap).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private void proof() {
        text.append('\n')
                .append(ProofWords.headline(reading.plan().certificate()))
                .append(".\n");
        int widest = ProofWords.lines(reading).stream()
                .mapToInt(line -> line.sentence().length())
                .max()
                .orElse(0);
        text.append(" ".repeat(widest + 4)).append("found / best possible\n");
        for (ProofWords.Line line : ProofWords.lines(reading)) {
            text.append(line.proven() ? "  ✓ " : "  · ")
                    .append(line.sentence())
                    .append(" ".repeat(widest - line.sentence().length() + 2))
                    .append(String.format("%5d / %d", line.found(), line.best()))
                    .append(line.proven() ? "" : "  (" + Math.abs(line.best() - line.found()) + " from proven)")
                    .append('\n');
        }
    }

    private void choices() {
        SortedMap<Integer, Integer> profile = reading.profile();
        text.append("\nChoices given, ")
                .append(Words.count(reading.placements(), "placement"))
                .append('\n');
        int most = profile.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        profile.forEach((rank, count) -> text.append(String.format("  %5s %5d  ", ProofWords.ordinal(rank), count))
                .append("█".repeat((count * WIDEST_BAR + most - 1) / most))
                .append('\n'));
    }

    private void seats() {
        List<ScarceSeats> scarce = ScarceSeats.in(reading);
        if (scarce.isEmpty()) {
            return;
        }
        text.append("\nScarce seats: about what one more seat there would save, in points lost\n");
        scarce.stream()
                .limit(8)
                .forEach(seats -> text.append(String.format(
                        "  %3d  %s (%s)\n", seats.points(), seats.words(reading.cohort()), seats.seats())));
    }
}
