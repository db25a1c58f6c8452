package io.trellis.rotations.preference.web;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.preference.Demand;
import io.trellis.rotations.preference.PreferenceOverview.Entry;
import io.trellis.rotations.preference.PreferenceOverview.Overview;
import io.trellis.rotations.preference.Preferences;
import io.trellis.rotations.preference.Ranking;
import io.trellis.rotations.preference.SealedRanking;
import io.trellis.rotations.preference.WindowId;
import io.trellis.rotations.preference.WindowStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a coordinator sees of the lists. */
record OverviewResponse(
        WindowId windowId,
        WindowStatus windowStatus,
        Instant closesAt,
        long sealed,
        List<ListResponse> lists,
        List<Demand> demand) {

    static OverviewResponse of(Overview overview) {
        var window = overview.window();
        var lists = overview.lists().stream()
                .map(entry -> ListResponse.of(entry, window.isOver()))
                .toList();
        return new OverviewResponse(
                window.id(),
                window.status(),
                window.closesAt(),
                lists.stream().filter(list -> list.state() == ListState.SEALED).count(),
                lists,
                overview.demand());
    }

    enum ListState {
        NONE,
        DRAFT,
        SEALED
    }

    /** @param ranking what counts; hidden until the window is over */
    record ListResponse(
            AssociateId associateId,
            String name,
            ListState state,
            @Nullable Instant sealedAt,
            @Nullable Instant savedAt,
            @Nullable Ranking ranking) {

        static ListResponse of(Entry entry, boolean readable) {
            var associate = entry.associate();
            var preferences = entry.preferences();
            var sealed = preferences == null ? null : preferences.sealed();
            return new ListResponse(
                    associate.id(),
                    associate.displayName(),
                    state(preferences, sealed),
                    sealed == null ? null : sealed.sealedAt(),
                    preferences == null ? null : preferences.savedAt(),
                    readable && preferences != null ? preferences.counting() : null);
        }

        private static ListState state(@Nullable Preferences preferences, @Nullable SealedRanking sealed) {
            if (sealed != null) {
                return ListState.SEALED;
            }
            return preferences == null ? ListState.NONE : ListState.DRAFT;
        }
    }
}
