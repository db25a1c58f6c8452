package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Team;
import io.trellis.planner.engine.WholeNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one person's path must be, as rows. */
final class PersonalRows {

    private static final long ANY = WholeNumbers.NO_LIMIT;

    private final Cohort cohort;
    private final WholeNumbers program;
    private final Map<String, List<Place>> places;
    private final List<Easing> easings;
    private final Map<String, String> kin;
    private final @Nullable Easing repeats;

    PersonalRows(Cohort cohort, WholeNumbers program, List<Place> places, List<Easing> easings) {
        this.cohort = cohort;
        this.program = program;
        this.places = places.stream()
                .collect(Collectors.groupingBy(place -> place.associate().id()));
        this.easings = easings;
        this.kin = cohort.teams().stream().collect(Collectors.toMap(Team::id, Team::kin));
        this.repeats = easings.stream()
                .filter(easing -> easing.concession() instanceof ProgramRule.NoRepeats)
                .findAny()
                .orElse(null);
    }

    void add() {
        Map<String, Easing> leaves = new HashMap<>();
        for (Easing easing : easings) {
            if (easing.concession() instanceof PersonalRule.OnLeave leave) {
                leaves.put(leave.associate().id(), easing);
            } else if (easing.concession() instanceof PersonalRule rule) {
                closed(rule, easing);
            }
        }
        for (Associate associate : cohort.associates()) {
            @Nullable Easing leave = leaves.get(associate.id());
            covered(associate, leave);
            for (Easing easing : easings) {
                if (easing.concession() instanceof ProgramRule rule) {
                    asked(associate, leave, rule, easing);
                }
            }
        }
    }

    private List<Place> of(Associate associate) {
        return places.getOrDefault(associate.id(), List.of());
    }

    /** All active time is filled, and the time of a leave exactly when it is taken back. */
    private void covered(Associate associate, @Nullable Easing leave) {
        associate.present().stream().forEach(period -> {
            boolean away = associate.leave().contains(period);
            int row = program.row(away ? 0 : 1, away ? 0 : 1);
            of(associate).stream()
                    .filter(place -> place.slot().periods().contains(period))
                    .forEach(place -> program.add(row, place.column(), 1));
            if (away && leave != null) {
                leave.add(program, row, -1);
            }
        });
    }

    /** Nothing that the rule closes, unless it is eased; one row per period, where only one slot can be had anyway. */
    private void closed(PersonalRule rule, Easing easing) {
        List<Place> shut = of(rule.associate()).stream()
                .filter(place -> rule.closes(cohort, place.slot()))
                .toList();
        rule.associate().present().stream().forEach(period -> {
            List<Place> then = shut.stream()
                    .filter(place -> place.slot().periods().contains(period))
                    .toList();
            if (!then.isEmpty()) {
                int row = program.row(-ANY, 0);
                then.forEach(place -> program.add(row, place.column(), 1));
                easing.add(program, row, -1);
                if (rule instanceof PersonalRule.BeenThere && repeats != null) {
                    repeats.add(program, row, -1);
                }
            }
        });
    }

    private void asked(Associate associate, @Nullable Easing leave, ProgramRule rule, Easing easing) {
        switch (rule) {
            case ProgramRule.Breadth least -> {
                Map<Integer, Long> areas = areas(associate);
                least(associate, leave, least, easing, areas);
            }
            case ProgramRule.Exposure least ->
                least(
                        associate,
                        leave,
                        least,
                        easing,
                        sum(associate, place -> place.slot().exposure().getOrDefault(least.axis(), 0)));
            case ProgramRule.FewestRotations least -> least(associate, leave, least, easing, sum(associate, _ -> 1));
            case ProgramRule.MostRotations most -> {
                int row = program.row(-ANY, most.max());
                of(associate).forEach(place -> program.add(row, place.column(), 1));
                easing.add(program, row, -1);
            }
            case ProgramRule.NoRepeats _ -> unrepeated(associate, easing);
            case ProgramRule.Order order -> ordered(associate, order.precedence(), easing);
        }
    }

    private Map<Integer, Long> sum(Associate associate, ToLongFunction<Place> value) {
        return of(associate).stream().collect(Collectors.toMap(Place::column, value::applyAsLong));
    }

    /** A column per area that can only be one if the area is visited. */
    private Map<Integer, Long> areas(Associate associate) {
        Map<String, List<Place>> byArea = of(associate).stream()
                .filter(place -> place.slot().area() != null)
                .collect(Collectors.groupingBy(
                        place -> Objects.requireNonNull(place.slot().area()), TreeMap::new, Collectors.toList()));
        Map<Integer, Long> columns = new HashMap<>();
        byArea.values().forEach(visits -> {
            int area = program.column();
            int row = program.lazyRow(-ANY, 0);
            program.add(row, area, 1);
            visits.forEach(place -> program.add(row, place.column(), -1));
            columns.put(area, 1L);
        });
        return columns;
    }

    private void least(
            Associate associate,
            @Nullable Easing leave,
            ProgramRule.Least rule,
            Easing easing,
            Map<Integer, Long> collected) {
        owed(rule, easing, collected, associate.active().count(), null);
        if (leave != null) {
            owed(rule, easing, collected, associate.present().count(), leave);
        }
    }

    /** With a leave: owed only when it is taken back. */
    private void owed(
            ProgramRule.Least rule, Easing easing, Map<Integer, Long> collected, int active, @Nullable Easing leave) {
        long all = rule.owed(cohort, 0, active);
        if (all <= 0) {
            return;
        }
        int row = program.lazyRow(leave == null ? all : 0, ANY);
        collected.forEach((column, value) -> program.add(row, column, value));
        for (int k = 0; k < easing.columns().length; k++) {
            program.add(row, easing.columns()[k], rule.owed(cohort, k, active) - rule.owed(cohort, k + 1, active));
        }
        if (leave != null) {
            leave.add(program, row, -all);
        }
    }

    private void unrepeated(Associate associate, Easing easing) {
        Map<String, List<Place>> byKin = of(associate).stream()
                .collect(Collectors.groupingBy(
                        place -> kin.getOrDefault(
                                place.slot().team(), place.slot().team()),
                        TreeMap::new,
                        Collectors.toList()));
        byKin.values().stream().filter(visits -> visits.size() > 1).forEach(visits -> {
            int row = program.lazyRow(-ANY, 1);
            visits.forEach(place -> program.add(row, place.column(), 1));
            easing.add(program, row, 1L - Periods.MAX);
        });
    }

    /** For whatever comes after: something that comes before is earlier, if it is there or required at all. */
    private void ordered(Associate associate, Precedence precedence, Easing easing) {
        List<Place> before = in(associate, precedence.before());
        for (Place after : in(associate, precedence.after())) {
            List<Place> earlier =
                    before.stream().filter(place -> first(place) < first(after)).toList();
            if (precedence.required()) {
                ordered(after, null, earlier, easing);
            } else {
                before.stream()
                        .filter(place -> first(place) >= first(after))
                        .forEach(later -> ordered(after, later, earlier, easing));
            }
        }
    }

    private void ordered(Place after, @Nullable Place later, List<Place> earlier, Easing easing) {
        int row = program.lazyRow(-ANY, later == null ? 0 : 1);
        program.add(row, after.column(), 1);
        if (later != null) {
            program.add(row, later.column(), 1);
        }
        earlier.forEach(place -> program.add(row, place.column(), -1));
        easing.add(program, row, -1);
    }

    private List<Place> in(Associate associate, Scope scope) {
        return of(associate).stream()
                .filter(place -> scope.contains(place.slot()))
                .toList();
    }

    private static int first(Place place) {
        return place.slot().periods().first();
    }
}
