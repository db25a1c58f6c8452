package io.trellis.candidates.scorecard;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One reviewer's view of one application at one stage. */
@Document("scorecards")
public class Scorecard {

    @Id
    private final ScorecardId id;

    @Version
    private long revision;

    private final ApplicationId application;
    private final String reviewer;
    private final ApplicationStatus stage;
    private Findings findings;
    private ScorecardStatus status;
    private @Nullable Instant submittedAt;

    @PersistenceCreator
    Scorecard(
            ScorecardId id,
            ApplicationId application,
            String reviewer,
            ApplicationStatus stage,
            Findings findings,
            ScorecardStatus status) {
        this.id = id;
        this.application = application;
        this.reviewer = reviewer;
        this.stage = stage;
        this.findings = findings;
        this.status = status;
    }

    static Scorecard draft(ApplicationId application, String reviewer, ApplicationStatus stage, Findings findings) {
        return new Scorecard(ScorecardId.next(), application, reviewer, stage, findings, ScorecardStatus.DRAFT);
    }

    void edit(Findings changed, long expectedRevision) {
        if (expectedRevision != revision) {
            throw new StaleRevision(revision);
        }
        if (status != ScorecardStatus.DRAFT) {
            throw new IllegalTransition(status, status.next(), "EDIT");
        }
        findings = changed;
    }

    void submit(Instant at) {
        if (!status.canBecome(ScorecardStatus.SUBMITTED)) {
            throw new IllegalTransition(status, status.next(), ScorecardStatus.SUBMITTED.name());
        }
        if (!findings.missing().isEmpty() || findings.recommendation() == null) {
            throw new RuleRefused(
                    "scorecard-incomplete", "A scorecard scores all four skills and ends with a recommendation.");
        }
        status = ScorecardStatus.SUBMITTED;
        submittedAt = at;
    }

    public boolean isIn() {
        return status != ScorecardStatus.DRAFT;
    }

    public boolean isBy(String subject) {
        return reviewer.equals(subject);
    }

    public ScorecardId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public ApplicationId application() {
        return application;
    }

    public String reviewer() {
        return reviewer;
    }

    public ApplicationStatus stage() {
        return stage;
    }

    public Findings findings() {
        return findings;
    }

    public ScorecardStatus status() {
        return status;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }
}
