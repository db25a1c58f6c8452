package io.trellis.rotations.plan.supposition;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Supposition} as it is sent and stored; each kind has the parts it names and no others.
 *
 * @param associateId of {@code LEAVE}, {@code EXIT}, {@code PIN}, {@code UNPIN}, {@code LIFT_VETO}
 * @param slotId of {@code CLOSE_SLOT}, {@code SEATS}, {@code PIN}, {@code UNPIN}
 * @param teamId of {@code CLOSE_TEAM}, {@code OPEN_SLOT}, {@code LIFT_VETO}
 * @param periods numbers from 1; away in ({@code LEAVE}), or covered, in a row ({@code OPEN_SLOT})
 * @param fromPeriod first one without the person, of {@code EXIT}
 * @param seats there are, of {@code OPEN_SLOT}; more, or fewer when negative, of {@code SEATS}
 */
public record Change(
        Kind kind,
        @Nullable AssociateId associateId,
        @Nullable SlotId slotId,
        @Nullable TeamId teamId,
        @Nullable Set<Integer> periods,
        @Nullable Integer fromPeriod,
        @Nullable Integer seats) {

    public enum Kind {
        CLOSE_SLOT,
        CLOSE_TEAM,
        OPEN_SLOT,
        SEATS,
        LEAVE,
        EXIT,
        PIN,
        UNPIN,
        LIFT_VETO;

        /** Whether a plan can decide it. The others are for a team or an associate to change first. */
        public boolean isForAPlan() {
            return switch (this) {
                case CLOSE_SLOT, CLOSE_TEAM, LEAVE, EXIT, PIN, UNPIN -> true;
                case OPEN_SLOT, SEATS, LIFT_VETO -> false;
            };
        }
    }

    public static Change of(Supposition supposition) {
        return switch (supposition) {
            case SlotClosed(var slot) -> new Change(Kind.CLOSE_SLOT, null, slot, null, null, null, null);
            case TeamClosed(var team) -> new Change(Kind.CLOSE_TEAM, null, null, team, null, null, null);
            case SlotOpened(var team, var periods, int seats) ->
                new Change(Kind.OPEN_SLOT, null, null, team, periods, null, seats);
            case SeatsChanged(var slot, int more) -> new Change(Kind.SEATS, null, slot, null, null, null, more);
            case OnLeave(var associate, var periods) ->
                new Change(Kind.LEAVE, associate, null, null, periods, null, null);
            case Left(var associate, int from) -> new Change(Kind.EXIT, associate, null, null, null, from, null);
            case Pinned(var associate, var slot) -> new Change(Kind.PIN, associate, slot, null, null, null, null);
            case Unpinned(var associate, var slot) -> new Change(Kind.UNPIN, associate, slot, null, null, null, null);
            case VetoLifted(var associate, var team) ->
                new Change(Kind.LIFT_VETO, associate, null, team, null, null, null);
        };
    }

    Supposition supposition() {
        return switch (kind) {
            case CLOSE_SLOT -> new SlotClosed(said(slotId));
            case CLOSE_TEAM -> new TeamClosed(said(teamId));
            case OPEN_SLOT -> new SlotOpened(said(teamId), said(periods), said(seats));
            case SEATS -> new SeatsChanged(said(slotId), said(seats));
            case LEAVE -> new OnLeave(said(associateId), said(periods));
            case EXIT -> new Left(said(associateId), said(fromPeriod));
            case PIN -> new Pinned(said(associateId), said(slotId));
            case UNPIN -> new Unpinned(said(associateId), said(slotId));
            case LIFT_VETO -> new VetoLifted(said(associateId), said(teamId));
        };
    }

    private static <T> T said(@Nullable T part) {
        return Objects.requireNonNull(part, "a change is complete");
    }
}
