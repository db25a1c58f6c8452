package io.trellis.rotations.preference;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.Slots;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.StaleRevision;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An associate saves a draft and seals it, as often as they like until the window closes. */
@Component
public class RankTeams {

    private final PreferenceWindows windows;
    private final PreferenceLists lists;
    private final Slots slots;
    private final Clock clock;

    RankTeams(PreferenceWindows windows, PreferenceLists lists, Slots slots, Clock clock) {
        this.windows = windows;
        this.lists = lists;
        this.slots = slots;
        this.clock = clock;
    }

    public Optional<Preferences> find(Associate associate) {
        return windows.of(associate.cohortId())
                .flatMap(window -> lists.findByWindowIdAndAssociateId(window.id(), associate.id()));
    }

    /** @param revision of the lists that were edited; 0 before the first */
    @Transactional
    public Preferences save(Associate associate, long revision, Ranking ranking) {
        return change(associate, revision, (lists, window) -> {
            check(associate, ranking, window);
            lists.save(ranking, clock.instant());
        });
    }

    /** Checks the draft once more: what was fine when it was saved may have been withdrawn since. */
    @Transactional
    public Preferences seal(Associate associate, long revision) {
        return change(associate, revision, (lists, window) -> {
            check(associate, lists.draft(), window);
            lists.seal(window.allowance(), clock.instant());
        });
    }

    private void check(Associate associate, Ranking ranking, PreferenceWindow window) {
        var offer = Offer.to(associate, slots.openIn(associate.cohortId()));
        InputRefused.ifAny(RankingRules.findings(ranking, offer, window.allowance()));
    }

    private Preferences change(
            Associate associate, long revision, BiConsumer<Preferences, PreferenceWindow> transition) {
        var window = windows.of(associate.cohortId()).orElseThrow(() -> new NotFound("preference window"));
        if (!window.accepts(clock.instant())) {
            throw new WindowClosed(window);
        }
        var preferences = lists.findByWindowIdAndAssociateId(window.id(), associate.id())
                .orElseGet(() ->
                        Preferences.blank(new PreferencesId(Ids.next()), window, associate.id(), clock.instant()));
        if (preferences.revision() != revision) {
            throw new StaleRevision(preferences.revision());
        }
        transition.accept(preferences, window);
        try {
            return lists.save(preferences);
        } catch (DuplicateKeyException _) {
            throw new StaleRevision(1);
        }
    }
}
