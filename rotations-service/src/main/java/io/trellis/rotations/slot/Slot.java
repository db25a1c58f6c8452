package io.trellis.rotations.slot;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.state.IllegalTransition;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A team's pitch for one time window of a cohort. */
@Document("slots")
public class Slot {

    @Id
    private final SlotId id;

    @Version
    private long revision;

    private final CohortId cohortId;
    private final TeamId teamId;
    private final Span span;
    private Pitch pitch;
    private SlotStatus status;
    private @Nullable String returnedBecause;

    @PersistenceCreator
    Slot(
            SlotId id,
            long revision,
            CohortId cohortId,
            TeamId teamId,
            Span span,
            Pitch pitch,
            SlotStatus status,
            @Nullable String returnedBecause) {
        this.id = id;
        this.revision = revision;
        this.cohortId = cohortId;
        this.teamId = teamId;
        this.span = span;
        this.pitch = pitch;
        this.status = status;
        this.returnedBecause = returnedBecause;
    }

    static Slot drafted(SlotId id, CohortId cohort, TeamId team, Span span, Pitch pitch) {
        return new Slot(id, 0, cohort, team, span, pitch, SlotStatus.DRAFT, null);
    }

    /** A pitch can be edited until it is handed in. */
    void edit(Pitch next) {
        if (status != SlotStatus.DRAFT) {
            throw new IllegalTransition(status, status.next(), "edit");
        }
        pitch = next;
    }

    void submit() {
        become(SlotStatus.SUBMITTED);
        InputRefused.ifAny(PitchRules.findings(pitch, span));
        returnedBecause = null;
    }

    void accept() {
        become(SlotStatus.ACCEPTED);
    }

    void giveBack(String reason) {
        become(SlotStatus.DRAFT);
        returnedBecause = reason;
    }

    void withdraw() {
        become(SlotStatus.WITHDRAWN);
    }

    void offer() {
        become(SlotStatus.OFFERED);
    }

    /** What a published plan made of it; telling it twice changes nothing. */
    void settle(boolean filled) {
        var settled = filled ? SlotStatus.FILLED : SlotStatus.UNFILLED;
        if (status != settled) {
            become(settled);
        }
    }

    private void become(SlotStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), next.name());
        }
        status = next;
    }

    public SlotId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public CohortId cohortId() {
        return cohortId;
    }

    public TeamId teamId() {
        return teamId;
    }

    public Span span() {
        return span;
    }

    public Pitch pitch() {
        return pitch;
    }

    public SlotStatus status() {
        return status;
    }

    public @Nullable String returnedBecause() {
        return returnedBecause;
    }

    public boolean isOpenTo(Set<String> skills, Set<String> sites) {
        var site = pitch.site();
        return skills.containsAll(pitch.skills()) && (site == null || sites.isEmpty() || sites.contains(site));
    }
}
