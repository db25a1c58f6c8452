package io.trellis.rotations.preference.web;

import io.trellis.rotations.preference.Preferences;
import io.trellis.rotations.preference.Ranking;
import io.trellis.rotations.preference.SealedRanking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An associate's own lists. */
record PreferencesResponse(
        long revision,
        Ranking draft,
        @Nullable Instant savedAt,
        @Nullable SealedRanking sealed,
        boolean changedSinceSealing) {

    static final PreferencesResponse NONE = new PreferencesResponse(0, Ranking.EMPTY, null, null, false);

    static PreferencesResponse of(Preferences preferences) {
        return new PreferencesResponse(
                preferences.revision(),
                preferences.draft(),
                preferences.savedAt(),
                preferences.sealed(),
                preferences.isChangedSinceSealing());
    }
}
