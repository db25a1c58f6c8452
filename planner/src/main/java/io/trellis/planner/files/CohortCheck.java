package io.trellis.planner.files;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Identified;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Program;
import io.trellis.planner.Published;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.SlotRule;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything in a cohort that contradicts itself or names what does not exist. */
public final class CohortCheck {

    /** What is wrong and with what: list, id, field, value, as far as they are known. */
    public record Finding(List<String> path, String message) {}

    static final List<String> FIELDS = List.of("id", "name", "min", "max", "priority", "credit", "startsOn", "endsOn");

    private static final int MOST_AXES = 60;
    private static final int MANY = 1_000_000;

    private final Cohort cohort;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> teams;
    private final Set<String> slots;
    private final Set<String> people;
    private final Set<String> supervisors;

    private CohortCheck(Cohort cohort) {
        this.cohort = cohort;
        this.teams = ids(cohort.teams());
        this.slots = ids(cohort.slots());
        this.people = ids(cohort.associates());
        this.supervisors = values(Dimension.SUPERVISOR);
    }

    public static List<Finding> findings(Cohort cohort) {
        CohortCheck check = new CohortCheck(cohort);
        check.calendar();
        check.lists();
        cohort.teams().forEach(check::team);
        cohort.slots().forEach(check::slot);
        cohort.associates().forEach(check::associate);
        check.program();
        cohort.couplings().forEach(check::coupling);
        check.published();
        if (check.findings.isEmpty()) {
            check.pinsKeepTheRules();
        }
        return List.copyOf(check.findings);
    }

    private void calendar() {
        if (cohort.periods().size() > Periods.MAX) {
            find("has more than " + Periods.MAX + " periods", "periods");
        }
        @Nullable Period before = null;
        for (Period period : cohort.periods()) {
            if (period.startsOn() != null
                    && period.endsOn() != null
                    && period.endsOn().isBefore(period.startsOn())) {
                find("ends before it starts", "periods", period.id(), "endsOn");
            }
            if (before != null
                    && before.endsOn() != null
                    && period.startsOn() != null
                    && !period.startsOn().isAfter(before.endsOn())) {
                find("overlaps " + before.name(), "periods", period.id(), "startsOn");
            }
            before = period;
        }
    }

    private void lists() {
        notEmpty(cohort.periods(), "periods", "has no periods");
        notEmpty(cohort.associates(), "associates", "has no associates: there is nobody to place");
        notEmpty(cohort.teams(), "teams", "has no teams");
        notEmpty(cohort.slots(), "slots", "has no slots");
    }

    private void notEmpty(List<?> list, String name, String message) {
        if (list.isEmpty()) {
            find(message, name);
        }
    }

    private void team(Team team) {
        for (String person : team.ranks().keySet()) {
            exists(people, "associate", person, "teams", team.id(), "ranking", person);
        }
    }

    private void slot(Slot slot) {
        exists(teams, "team", slot.team(), "slots", slot.id(), "team");
        if (slot.periods().isEmpty()) {
            find("names no period", "slots", slot.id(), "periods");
        } else if (!slot.periods()
                .equals(Periods.range(slot.periods().first(), slot.periods().last()))) {
            find("has a hole between its periods", "slots", slot.id(), "periods");
        }
        if (slot.min() < 0) {
            find("is less than 0", "slots", slot.id(), "min");
        }
        if (slot.max() > MANY) {
            find("is more than " + MANY, "slots", slot.id(), "max");
        }
        if (slot.max() < slot.min()) {
            find("is less than min: " + slot.max() + " < " + slot.min(), "slots", slot.id(), "max");
        }
        if (slot.priority() < 0 || slot.priority() > Math.max(0, slot.max())) {
            find("is not between 0 and max", "slots", slot.id(), "priority");
        }
    }

    private void associate(Associate associate) {
        String id = associate.id();
        var wishes = associate.preferences();
        for (String team : wishes.ranks().keySet()) {
            exists(teams, "team", team, "associates", id, "choices", team);
        }
        for (String team : wishes.vetoes()) {
            exists(teams, "team", team, "associates", id, "vetoes", team);
            if (wishes.ranked(team)) {
                find("“" + team + "” is both ranked and vetoed", "associates", id, "vetoes", team);
            }
        }
        for (String team : wishes.stars()) {
            exists(teams, "team", team, "associates", id, "stars", team);
            if (teams.contains(team) && !wishes.ranked(team)) {
                find("“" + team + "” has a star but no rank", "associates", id, "stars", team);
            }
        }
        for (String team : associate.past()) {
            exists(teams, "team", team, "associates", id, "past", team);
        }
        for (String conflict : associate.conflicts()) {
            if (!teams.contains(conflict) && !supervisors.contains(conflict)) {
                find("“" + conflict + "” is neither a team nor a supervisor", "associates", id, "conflicts", conflict);
            }
        }
        if (Math.abs((long) associate.credit()) > 1000) {
            find("is not between -1000 and 1000", "associates", id, "credit");
        }
        if (associate.present().isEmpty()) {
            find("is in the program in no period", "associates", id, "present");
        }
        pins(associate);
    }

    private void pins(Associate associate) {
        Periods taken = Periods.NONE;
        for (Pin pin : associate.pins()) {
            if (exists(slots, "slot", pin.slot(), "associates", associate.id(), "pins", pin.slot())) {
                Periods time = cohort.slot(pin.slot()).periods();
                if (time.intersects(associate.leave())) {
                    find(
                            "“" + pin.slot() + "” is pinned, but " + Words.first(associate) + " is on leave then",
                            "associates",
                            associate.id(),
                            "pins",
                            pin.slot());
                }
                if (time.intersects(taken)) {
                    find("“" + pin.slot() + "” overlaps another pin", "associates", associate.id(), "pins", pin.slot());
                }
                taken = taken.plus(time);
            }
        }
    }

    private void pinsKeepTheRules() {
        Rules rules = Rules.of(cohort);
        for (Associate associate : cohort.associates()) {
            for (Pin pin : associate.pins()) {
                Slot slot = cohort.slot(pin.slot());
                for (SlotRule rule : rules.slotRules()) {
                    if (!rule.allows(associate, slot)) {
                        find(
                                "“" + pin.slot() + "” is pinned against a rule: " + rule.refusal(associate, slot),
                                "associates",
                                associate.id(),
                                "pins",
                                pin.slot());
                    }
                }
            }
        }
    }

    private void program() {
        Program program = cohort.program();
        if (program.minRotations() > program.maxRotations()) {
            find("is less than minRotations", "program", "maxRotations");
        }
        if (program.minRotations() < 0) {
            find("is less than 0", "program", "minRotations");
        }
        if (program.breadth() < 0) {
            find("is less than 0", "program", "breadth");
        }
        Set<String> axes = cohort.slots().stream()
                .flatMap(slot -> slot.exposure().keySet().stream())
                .collect(Collectors.toSet());
        if (axes.size() > MOST_AXES) {
            find("have " + axes.size() + " axes of exposure, more than " + MOST_AXES, "slots");
        }
        for (String axis : program.exposure().keySet()) {
            exists(axes, "axis of exposure", axis, "program", "exposure", axis);
        }
        for (int i = 0; i < program.precedences().size(); i++) {
            scope(program.precedences().get(i).before(), "program", "precedences", String.valueOf(i));
            scope(program.precedences().get(i).after(), "program", "precedences", String.valueOf(i));
        }
    }

    private void coupling(Coupling coupling) {
        String[] path = {"couplings", coupling.toString()};
        switch (coupling) {
            case Coupling.Cap cap -> {
                scope(cap.scope(), path);
                atLeastZero(cap.max(), path);
            }
            case Coupling.Linked(String one, String other, var _) -> pair(one, other, path);
            case Coupling.Separated(String one, String other, var _) -> pair(one, other, path);
            case Coupling.Spread spread -> {
                Set<String> groups = cohort.associates().stream()
                        .map(Associate::subCohort)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                exists(groups, "sub-cohort", spread.subCohort(), path);
                atLeastZero(spread.max(), path);
            }
        }
    }

    private void pair(String one, String other, String... path) {
        exists(people, "associate", one, path);
        exists(people, "associate", other, path);
        if (one.equals(other)) {
            find("names the same person twice", path);
        }
    }

    private void atLeastZero(int max, String... path) {
        if (max < 0) {
            find("needs a max of at least 0", path);
        }
    }

    private void scope(Scope scope, String... path) {
        String kind = scope.dimension().name().toLowerCase(java.util.Locale.ROOT);
        exists(scope.dimension() == Dimension.TEAM ? teams : values(scope.dimension()), kind, scope.value(), path);
    }

    private void published() {
        @Nullable Published published = cohort.published();
        if (published == null) {
            return;
        }
        published.assignments().forEach((person, taken) -> {
            exists(people, "associate", person, "published", person);
            taken.forEach(slot -> exists(slots, "slot", slot, "published", person, slot));
        });
        published.moved().forEach(person -> exists(people, "associate", person, "published", "moved", person));
        if (published.allowance() < 0) {
            find("has an allowance below 0", "published", "allowance");
        }
    }

    private boolean exists(Set<String> known, String kind, String value, String... path) {
        if (!known.contains(value)) {
            find("there is no " + kind + " “" + value + "”" + nearest(known, value), path);
        }
        return known.contains(value);
    }

    /** A known word that differs by little, as a question. */
    private static String nearest(Set<String> known, String value) {
        return known.stream()
                .filter(word -> Typo.distance(word, value) <= Math.max(1, value.length() / 4))
                .min((a, b) -> Integer.compare(Typo.distance(a, value), Typo.distance(b, value)))
                .map(word -> "; is “" + word + "” meant?")
                .orElse("");
    }

    private void find(String message, String... path) {
        findings.add(new Finding(List.of(path), message));
    }

    private Set<String> values(Dimension dimension) {
        return cohort.slots().stream()
                .map(dimension::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Collection<? extends Identified> items) {
        return items.stream().map(Identified::id).collect(Collectors.toCollection(HashSet::new));
    }
}
