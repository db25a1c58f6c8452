package io.trellis.rotations.plan.web;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.rotations.plan.supposition.Left;
import io.trellis.rotations.plan.supposition.OnLeave;
import io.trellis.rotations.plan.supposition.Pinned;
import io.trellis.rotations.plan.supposition.SeatsChanged;
import io.trellis.rotations.plan.supposition.SlotClosed;
import io.trellis.rotations.plan.supposition.SlotOpened;
import io.trellis.rotations.plan.supposition.Supposition;
import io.trellis.rotations.plan.supposition.TeamClosed;
import io.trellis.rotations.plan.supposition.Unpinned;
import io.trellis.rotations.plan.supposition.VetoLifted;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is supposed to be different; each kind reads the fields it names and no others.
 *
 * @param associateId of {@code LEAVE}, {@code EXIT}, {@code PIN}, {@code UNPIN}, {@code LIFT_VETO}
 * @param slotId of {@code CLOSE_SLOT}, {@code SEATS}, {@code PIN}, {@code UNPIN}
 * @param teamId of {@code CLOSE_TEAM}, {@code OPEN_SLOT}, {@code LIFT_VETO}
 * @param periods numbers from 1; away in ({@code LEAVE}), or covered, in a row ({@code OPEN_SLOT})
 * @param fromPeriod first one without the person, of {@code EXIT}
 * @param seats there are, of {@code OPEN_SLOT}; more, or fewer when negative, of {@code SEATS}
 */
record ChangeRequest(
        Change.@NotNull Kind kind,
        @Nullable AssociateId associateId,
        @Nullable SlotId slotId,
        @Nullable TeamId teamId,
        @Nullable @Size(min = 1, max = 62) Set<@NotNull @Min(1) @Max(62) Integer> periods,
        @Nullable @Min(1) @Max(62) Integer fromPeriod,
        @Nullable @Min(-1000) @Max(1000) Integer seats) {

    /** @throws InputRefused with what is missing, by position */
    static List<Supposition> suppositions(List<ChangeRequest> changes) {
        return suppositions("/changes", changes);
    }

    /** @throws InputRefused with what is missing, by position */
    static List<Change> changes(String pointer, List<ChangeRequest> changes) {
        return suppositions(pointer, changes).stream().map(Change::of).toList();
    }

    private static List<Supposition> suppositions(String pointer, List<ChangeRequest> changes) {
        var findings = new ArrayList<Finding>();
        var suppositions = new ArrayList<Supposition>();
        for (var i = 0; i < changes.size(); i++) {
            try {
                suppositions.add(changes.get(i).supposition(pointer + "/" + i));
            } catch (InputRefused refused) {
                findings.addAll(refused.findings());
            }
        }
        InputRefused.ifAny(findings);
        return suppositions;
    }

    private Supposition supposition(String at) {
        return switch (kind) {
            case CLOSE_SLOT -> new SlotClosed(needed(slotId, at + "/slotId"));
            case CLOSE_TEAM -> new TeamClosed(needed(teamId, at + "/teamId"));
            case OPEN_SLOT ->
                new SlotOpened(
                        needed(teamId, at + "/teamId"), needed(periods, at + "/periods"), needed(seats, at + "/seats"));
            case SEATS -> new SeatsChanged(needed(slotId, at + "/slotId"), needed(seats, at + "/seats"));
            case LEAVE -> new OnLeave(needed(associateId, at + "/associateId"), needed(periods, at + "/periods"));
            case EXIT -> new Left(needed(associateId, at + "/associateId"), needed(fromPeriod, at + "/fromPeriod"));
            case PIN -> new Pinned(needed(associateId, at + "/associateId"), needed(slotId, at + "/slotId"));
            case UNPIN -> new Unpinned(needed(associateId, at + "/associateId"), needed(slotId, at + "/slotId"));
            case LIFT_VETO -> new VetoLifted(needed(associateId, at + "/associateId"), needed(teamId, at + "/teamId"));
        };
    }

    private static <T> T needed(@Nullable T value, String pointer) {
        if (value == null) {
            throw new InputRefused(List.of(new Finding(pointer, "This kind of change needs it.")));
        }
        return value;
    }
}
