package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.engine.WholeNumbers;
import io.trellis.planner.engine.WholeNumbers.Searched;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The cheapest ways out: the cheapest of each kind, the cheapest of several kinds where that costs less, then others of the cheapest kinds that
 * leave alone what came first. Among equally cheap ones the mildest.
 */
final class Ways {

    private static final int ENOUGH = 3;
    private static final int LEVELS = 10;

    private final Cohort cohort;
    private final Elastic elastic;
    /** Those with few choices first: they are quickly tried. */
    private final List<Kind> kinds = new ArrayList<>();

    private final List<Way> found = new ArrayList<>();

    /** @param conflict rules of which every way out eases at least one, or offers something new */
    Ways(Cohort cohort, Elastic elastic, BitSet conflict) {
        this.cohort = cohort;
        this.elastic = elastic;
        Map<Kind, Long> choices = conflict.stream()
                .mapToObj(elastic::concession)
                .filter(Concession::negotiable)
                .collect(Collectors.groupingBy(Concession::kind, TreeMap::new, Collectors.counting()));
        choices.keySet().stream().sorted(Comparator.comparing(choices::get)).forEach(kinds::add);
        if (elastic.offersHelp(conflict)) {
            kinds.add(Kind.OFFER);
        }
    }

    /** Up to three, cheapest first, then mildest. */
    List<Way> find() {
        for (Kind kind : kinds) {
            cheapest(concession -> concession.kind() == kind, WholeNumbers.NO_LIMIT)
                    .ifPresent(this::add);
        }
        sort();
        if (found.isEmpty() || found.getFirst().price() > 1) {
            long less =
                    found.isEmpty() ? WholeNumbers.NO_LIMIT : found.getFirst().price() - 1;
            cheapest(_ -> true, less).ifPresent(this::add);
            sort();
        }
        for (Way first : List.copyOf(found)) {
            Set<Concession> spared = new HashSet<>();
            Optional<Way> other = Optional.of(first);
            Set<Kind> alike = new HashSet<>();
            first.eases().forEach(ease -> alike.add(ease.concession().kind()));
            while (found.size() < ENOUGH && other.isPresent()) {
                spared.add(other.get().eases().getFirst().concession());
                other = cheapest(
                        concession -> alike.contains(concession.kind()) && !spared.contains(concession),
                        WholeNumbers.NO_LIMIT);
                other.ifPresent(this::add);
            }
        }
        sort();
        return found.stream().limit(ENOUGH).toList();
    }

    private void add(Way way) {
        if (!found.contains(way)) {
            found.add(way);
        }
    }

    private void sort() {
        found.sort(Comparator.comparingInt(Way::price).thenComparingInt(Way::mildness));
    }

    private Optional<Way> cheapest(Predicate<Concession> allowed, long most) {
        Predicate<Concession> eased = concession -> concession.negotiable() && allowed.test(concession);
        return enough(elastic.cheapest(concession -> eased.test(concession) ? harshness(concession) : -1, most));
    }

    private Optional<Way> enough(Searched searched) {
        if (searched.point() == null) {
            return Optional.empty();
        }
        Way way = new Way(elastic.eased(searched.point()));
        return way.isEnough(cohort, elastic.assignments(searched.point())) ? Optional.of(way) : Optional.empty();
    }

    /** By kind, and among seats by how few people would like to have them. */
    private long harshness(Concession concession) {
        int people = Math.max(1, cohort.associates().size());
        long unwanted = concession instanceof SlotLimit limit
                ? cohort.associates().stream()
                        .filter(person ->
                                !person.preferences().ranked(limit.slot().team()))
                        .count()
                : 0;
        return 1 + (long) LEVELS * concession.kind().ordinal() + unwanted * (LEVELS - 1) / people;
    }
}
