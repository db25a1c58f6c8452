package io.trellis.rotations.preference;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.Slots;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has handed in, and what is wanted. The lists themselves are shown once the window is over. */
@Component
public class PreferenceOverview {

    private final PreferenceWindows windows;
    private final PreferenceLists lists;
    private final Associates associates;
    private final Slots slots;

    PreferenceOverview(PreferenceWindows windows, PreferenceLists lists, Associates associates, Slots slots) {
        this.windows = windows;
        this.lists = lists;
        this.associates = associates;
        this.slots = slots;
    }

    /** @param lists in the order of the associates; absent when nothing was saved */
    public record Overview(PreferenceWindow window, List<Entry> lists, List<Demand> demand) {}

    public record Entry(Associate associate, @Nullable Preferences preferences) {}

    public Overview of(CohortId cohort) {
        var window = windows.of(cohort).orElseThrow(() -> new NotFound("preference window"));
        var byAssociate = byAssociate(window);
        var people = associates.placedIn(cohort);
        var teams = slots.openIn(cohort).stream().map(Slot::teamId).collect(Collectors.toSet());
        return new Overview(
                window,
                people.stream()
                        .map(associate -> new Entry(associate, byAssociate.get(associate.id())))
                        .toList(),
                Demand.of(
                        teams,
                        byAssociate.values().stream().map(Preferences::counting).toList()));
    }

    /** What counts for a plan made now. */
    public Map<AssociateId, Ranking> counting(CohortId cohort) {
        return windows.of(cohort).map(this::byAssociate).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().counting()));
    }

    private Map<AssociateId, Preferences> byAssociate(PreferenceWindow window) {
        return lists.findByWindowIdOrderByAssociateId(window.id()).stream()
                .collect(Collectors.toMap(Preferences::associateId, Function.identity()));
    }
}
