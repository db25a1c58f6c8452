package io.trellis.planner.files;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Published;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.files.Json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A cohort as the tree of {@code planner/cohort.v1.schema.json}. */
final class CohortJson {

    static final String FORMAT = "trellis-cohort/1";

    private final Cohort cohort;

    private CohortJson(Cohort cohort) {
        this.cohort = cohort;
    }

    static Map<String, Object> tree(Cohort cohort) {
        CohortJson json = new CohortJson(cohort);
        return new Members()
                .add("format", FORMAT)
                .add("id", cohort.id())
                .add("name", cohort.name())
                .add("periods", cohort.periods().stream().map(json::period).toList())
                .add("teams", cohort.teams().stream().map(json::team).toList())
                .add("slots", cohort.slots().stream().map(json::slot).toList())
                .add(
                        "associates",
                        cohort.associates().stream().map(json::associate).toList())
                .add("program", json.program(cohort.program()))
                .add(
                        "couplings",
                        cohort.couplings().stream().map(json::coupling).toList())
                .add("published", json.published(cohort.published()));
    }

    private Object period(Period period) {
        return new Members()
                .add("id", period.id())
                .add("name", period.name(), period.id())
                .add("startsOn", text(period.startsOn()))
                .add("endsOn", text(period.endsOn()));
    }

    private Object team(Team team) {
        return new Members()
                .add("id", team.id())
                .add("name", team.name(), team.id())
                .add("family", team.family())
                .add("ranking", groups(team.ranks()));
    }

    private Object slot(Slot slot) {
        return new Members()
                .add("id", slot.id())
                .add("team", slot.team())
                .add("periods", ids(slot.periods()))
                .add("min", slot.min(), 0)
                .add("max", slot.max())
                .add("priority", slot.priority(), 0)
                .add("supervisor", slot.supervisor())
                .add("site", slot.site())
                .add("area", slot.area())
                .add("exposure", slot.exposure())
                .add("skills", slot.skills())
                .add("clearances", slot.clearances());
    }

    private Object associate(Associate associate) {
        Preferences wishes = associate.preferences();
        List<Object> groups = groups(wishes.ranks());
        boolean list = wishes.unranked() == wishes.ranks().size() + 1;
        return new Members()
                .add("id", associate.id())
                .add("name", associate.name(), associate.id())
                .add("present", associate.present().equals(cohort.calendar()) ? null : ids(associate.present()))
                .add("leave", ids(associate.leave()))
                .add("skills", associate.skills())
                .add("sites", associate.sites())
                .add("clearances", associate.clearances())
                .add("conflicts", associate.conflicts())
                .add("past", associate.past())
                .add("subCohort", associate.subCohort())
                .add("credit", associate.credit(), 0)
                .add("choices", list ? groups : null)
                .add("tiers", list ? null : groups)
                .add("vetoes", wishes.vetoes())
                .add("stars", wishes.stars())
                .add("pins", associate.pins().stream().map(CohortJson::pin).toList());
    }

    private static Object pin(Pin pin) {
        return pin.kind() == Pin.Kind.PINNED && pin.by() == null
                ? pin.slot()
                : new Members()
                        .add("slot", pin.slot())
                        .add("kind", pin.kind().name().toLowerCase(Locale.ROOT), "pinned")
                        .add("by", pin.by());
    }

    private Object program(Program program) {
        return new Members()
                .add("repeats", program.repeats(), false)
                .add("minRotations", program.minRotations(), 0)
                .add("maxRotations", program.maxRotations(), Periods.MAX)
                .add("breadth", program.breadth(), 0)
                .add("exposure", program.exposure())
                .add(
                        "precedences",
                        program.precedences().stream()
                                .map(rule -> new Members()
                                        .add("before", rule.before().toString())
                                        .add("after", rule.after().toString())
                                        .add("required", rule.required(), false))
                                .toList());
    }

    private Object coupling(Coupling coupling) {
        return switch (coupling) {
            case Coupling.Cap(var scope, var periods, int max) ->
                new Members()
                        .add("type", "cap")
                        .add("scope", scope.toString())
                        .add("periods", periods.equals(cohort.calendar()) ? null : ids(periods))
                        .add("max", max);
            case Coupling.Linked(String one, String other, Dimension dimension) ->
                pair("linked", one, other, dimension);
            case Coupling.Separated(String one, String other, Dimension dimension) ->
                pair("separated", one, other, dimension);
            case Coupling.Spread(String subCohort, Dimension dimension, int max) ->
                new Members()
                        .add("type", "spread")
                        .add("subCohort", subCohort)
                        .add("share", word(dimension))
                        .add("max", max);
        };
    }

    private static Object pair(String type, String one, String other, Dimension dimension) {
        return new Members()
                .add("type", type)
                .add("one", one)
                .add("other", other)
                .add("share", word(dimension));
    }

    private @Nullable Object published(@Nullable Published published) {
        return published == null
                ? null
                : new Members()
                        .add("assignments", published.assignments())
                        .add("moved", published.moved())
                        .add("allowance", published.allowance(), 0);
    }

    /** Best first; those of equal rank in a list of their own. */
    private static List<Object> groups(SortedMap<String, Integer> ranks) {
        SortedMap<Integer, List<String>> groups = new TreeMap<>();
        ranks.forEach((id, rank) ->
                groups.computeIfAbsent(rank, _ -> new ArrayList<>()).add(id));
        return groups.values().stream()
                .map(group -> group.size() == 1 ? (Object) group.getFirst() : group)
                .toList();
    }

    private List<String> ids(Periods periods) {
        return periods.stream()
                .mapToObj(period -> cohort.periods().get(period).id())
                .toList();
    }

    private static String word(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
