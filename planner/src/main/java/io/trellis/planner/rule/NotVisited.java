package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A team or family visited before this calendar is not visited again. */
public record NotVisited(Map<String, Set<String>> pastKin, Map<String, String> kin) implements SlotRule {

    static NotVisited of(Cohort cohort) {
        Map<String, String> kin = cohort.teams().stream().collect(Collectors.toMap(Team::id, Team::kin));
        Function<Associate, Set<String>> past = associate -> associate.past().stream()
                .map(team -> kin.getOrDefault(team, team))
                .collect(Collectors.toSet());
        return new NotVisited(cohort.associates().stream().collect(Collectors.toMap(Associate::id, past)), kin);
    }

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return !pastKin.getOrDefault(associate.id(), Set.of()).contains(kin.getOrDefault(slot.team(), slot.team()));
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return Words.first(associate) + " has been there before";
    }
}
