package io.trellis.planner;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an associate thinks of the teams.
 *
 * @param ranks rank per team, 1 is best
 * @param unranked the rank every other team counts as
 * @param vetoes teams this person is never assigned to
 * @param stars teams that break ties in this person's favor
 */
public record Preferences(
        SortedMap<String, Integer> ranks, int unranked, SortedSet<String> vetoes, SortedSet<String> stars) {

    public static final Preferences NONE = list(List.of());

    public Preferences {
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
        vetoes = sorted(vetoes);
        stars = sorted(stars);
    }

    /** Teams of one group are tied; they share a number and the next number skips: 1, 2, 2, 4. */
    public static Preferences list(List<? extends Collection<String>> groups) {
        return counted(groups, true);
    }

    /** Teams of one tier share a number and the next tier has the next number: 1, 2, 2, 3. */
    public static Preferences tiers(List<? extends Collection<String>> tiers) {
        return counted(tiers, false);
    }

    /** A list without ties, best first. */
    public static Preferences strict(String... teams) {
        return list(List.of(teams).stream().map(List::of).toList());
    }

    public Preferences withVetoes(Collection<String> teams) {
        return new Preferences(ranks, unranked, new TreeSet<>(teams), stars);
    }

    public Preferences withStars(Collection<String> teams) {
        return new Preferences(ranks, unranked, vetoes, new TreeSet<>(teams));
    }

    public int rank(String team) {
        return ranks.getOrDefault(team, unranked);
    }

    public boolean ranked(String team) {
        return ranks.containsKey(team);
    }

    /** Ranked teams, best first, ties by id. */
    public List<String> inOrder() {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Preferences counted(List<? extends Collection<String>> groups, boolean skipping) {
        TreeMap<String, Integer> ranks = new TreeMap<>();
        int next = 1;
        for (Collection<String> group : groups) {
            for (String team : group) {
                ranks.putIfAbsent(team, next);
            }
            next += skipping ? group.size() : 1;
        }
        return new Preferences(ranks, next, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    private static SortedSet<String> sorted(SortedSet<String> teams) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(teams));
    }
}
