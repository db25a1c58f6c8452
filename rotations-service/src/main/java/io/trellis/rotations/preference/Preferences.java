package io.trellis.rotations.preference;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.RuleRefused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One associate's lists in one window: the draft, and what was sealed last. */
@Document("preferences")
public class Preferences {

    @Id
    private final PreferencesId id;

    @Version
    private long revision;

    private final WindowId windowId;
    private final CohortId cohortId;
    private final AssociateId associateId;
    private Ranking draft;
    private Instant savedAt;
    private @Nullable SealedRanking sealed;

    @PersistenceCreator
    Preferences(
            PreferencesId id,
            long revision,
            WindowId windowId,
            CohortId cohortId,
            AssociateId associateId,
            Ranking draft,
            Instant savedAt,
            @Nullable SealedRanking sealed) {
        this.id = id;
        this.revision = revision;
        this.windowId = windowId;
        this.cohortId = cohortId;
        this.associateId = associateId;
        this.draft = draft;
        this.savedAt = savedAt;
        this.sealed = sealed;
    }

    static Preferences blank(PreferencesId id, PreferenceWindow window, AssociateId associate, Instant now) {
        return new Preferences(id, 0, window.id(), window.cohortId(), associate, Ranking.EMPTY, now, null);
    }

    void save(Ranking ranking, Instant now) {
        draft = ranking;
        savedAt = now;
    }

    /** Sealing again replaces what was sealed before. */
    void seal(Allowance allowance, Instant now) {
        var ranked = draft.ranked().size();
        if (ranked < allowance.minimum()) {
            throw new RuleRefused(
                    "too-few-choices", "%d teams are ranked, %d are needed.".formatted(ranked, allowance.minimum()));
        }
        var version = sealed == null ? 1 : sealed.version() + 1;
        sealed = new SealedRanking(version, draft, now, Receipt.of(associateId, version, draft));
    }

    public PreferencesId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public WindowId windowId() {
        return windowId;
    }

    public AssociateId associateId() {
        return associateId;
    }

    public Ranking draft() {
        return draft;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public @Nullable SealedRanking sealed() {
        return sealed;
    }

    /** What counts at the deadline: the last sealed list, else the draft. */
    public Ranking counting() {
        return sealed == null ? draft : sealed.ranking();
    }

    public boolean isChangedSinceSealing() {
        return sealed != null && !sealed.ranking().equals(draft);
    }
}
