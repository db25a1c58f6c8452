package io.trellis.rotations.preference;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The time in which a cohort ranks its teams; the same for everybody. */
@Document("preferenceWindows")
public class PreferenceWindow {

    @Id
    private final WindowId id;

    @Version
    private long revision;

    private final CohortId cohortId;
    private final Allowance allowance;
    private final Instant opensAt;
    private Instant closesAt;
    private WindowStatus status;

    @PersistenceCreator
    PreferenceWindow(
            WindowId id,
            long revision,
            CohortId cohortId,
            Allowance allowance,
            Instant opensAt,
            Instant closesAt,
            WindowStatus status) {
        this.id = id;
        this.revision = revision;
        this.cohortId = cohortId;
        this.allowance = allowance;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.status = status;
    }

    static PreferenceWindow scheduled(
            WindowId id, CohortId cohort, Allowance allowance, Instant opensAt, Instant closesAt) {
        if (!opensAt.isBefore(closesAt)) {
            throw new RuleRefused("window-times", "A window closes after it opens.");
        }
        return new PreferenceWindow(id, 0, cohort, allowance, opensAt, closesAt, WindowStatus.SCHEDULED);
    }

    void open() {
        become(WindowStatus.OPEN);
    }

    /** One new end for everybody; it cannot take time away from anybody. */
    void extend(Instant until) {
        if (!until.isAfter(closesAt)) {
            throw new RuleRefused("window-times", "An extension ends after " + closesAt + ".");
        }
        become(WindowStatus.EXTENDED);
        closesAt = until;
    }

    void close() {
        become(WindowStatus.CLOSED);
    }

    /** A published plan was made from these lists. */
    void freeze() {
        become(WindowStatus.FROZEN);
    }

    /** The closing second itself is too late. */
    boolean accepts(Instant now) {
        return isOpen() && now.isBefore(closesAt);
    }

    boolean isDue(Instant now) {
        return isOpen() && !now.isBefore(closesAt);
    }

    private boolean isOpen() {
        return status == WindowStatus.OPEN || status == WindowStatus.EXTENDED;
    }

    private void become(WindowStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), next.name());
        }
        status = next;
    }

    public WindowId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public CohortId cohortId() {
        return cohortId;
    }

    public Allowance allowance() {
        return allowance;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public WindowStatus status() {
        return status;
    }

    /** Whether the coordinator may read the lists. */
    public boolean isOver() {
        return status == WindowStatus.CLOSED || status == WindowStatus.FROZEN;
    }
}
