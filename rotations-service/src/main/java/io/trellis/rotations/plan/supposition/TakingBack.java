package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.problem.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Takes back what was decided. What it meant for periods that have begun stays: nobody can be sent back in time.
 *
 * @param cohort as it is without anything decided
 * @param started periods that are running or over
 */
public record TakingBack(Cohort cohort, Periods started) {

    /**
     * @return what is decided without them, in order
     * @throws InputRefused with those that nobody decided, by position
     * @throws Conflict when all that one of them is about has begun
     */
    public List<Change> from(List<Change> decided, List<Change> takenBack) {
        var kept = new ArrayList<>(decided);
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < takenBack.size(); i++) {
            var place = kept.indexOf(takenBack.get(i));
            if (place < 0) {
                findings.add(new Finding("/takenBack/" + i, "Nothing like that is decided."));
            } else {
                kept.addAll(place, begun(kept.remove(place)));
            }
        }
        InputRefused.ifAny(findings);
        return kept;
    }

    private List<Change> begun(Change change) {
        return switch (change.supposition()) {
            case OnLeave(var associate, var periods) -> away(associate, periods);
            case Left(var associate, int from) -> away(associate, from);
            case TeamClosed(var team) -> closed(team);
            case SlotClosed(var slot) -> notBegun(slot);
            case Pinned pinned -> notBegun(pinned.slotId());
            case Unpinned unpinned -> notBegun(unpinned.slotId());
            case SlotOpened _, SeatsChanged _, VetoLifted _ -> List.of();
        };
    }

    private List<Change> away(AssociateId associate, int fromPeriod) {
        return away(
                associate,
                new TreeSet<>(IntStream.rangeClosed(fromPeriod, cohort.periods().size())
                        .boxed()
                        .toList()));
    }

    private List<Change> away(AssociateId associate, Set<Integer> periods) {
        var begun = new TreeSet<>(periods);
        begun.removeIf(number -> !started.contains(number - 1));
        if (begun.size() == periods.size()) {
            throw tooLate();
        }
        return begun.isEmpty() ? List.of() : List.of(Change.of(new OnLeave(associate, begun)));
    }

    private List<Change> closed(TeamId team) {
        var offered = cohort.slots().stream()
                .filter(slot -> slot.team().equals(team.value().toString()))
                .toList();
        var begun = offered.stream().filter(this::hasBegun).toList();
        if (!begun.isEmpty() && begun.size() == offered.size()) {
            throw tooLate();
        }
        return begun.stream()
                .map(slot -> Change.of(new SlotClosed(new SlotId(UUID.fromString(slot.id())))))
                .toList();
    }

    private List<Change> notBegun(SlotId id) {
        if (cohort.slots().stream().anyMatch(slot -> slot.id().equals(id.value().toString()) && hasBegun(slot))) {
            throw tooLate();
        }
        return List.of();
    }

    private boolean hasBegun(Slot slot) {
        return slot.periods().intersects(started);
    }

    private static Conflict tooLate() {
        return new Conflict("change-begun", "All that this is about has begun already.");
    }
}
