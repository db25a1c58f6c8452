package io.trellis.jobs.posting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Finds open postings with live counts per facet. It reads all of them: an employer has hundreds, and a single predicate
 * that both filters and counts cannot disagree with itself.
 */
@Service
public class FindPostings {

    private static final int NEAREST = 3;

    private final Postings postings;
    private final Clock clock;

    FindPostings(Postings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    public Found find(PostingFilter filter, Set<Visibility> visibilities, Order order) {
        var all = postings.open(clock.instant(), visibilities);
        var matching =
                all.stream().filter(filter::admits).sorted(order.comparator).toList();
        return new Found(matching, matching.isEmpty() ? nearest(filter, all) : List.of(), facets(filter, all));
    }

    /** A few open postings that share most with one that is not open any more. */
    public List<OpenPosting> similar(Posting posting, Set<Visibility> visibilities) {
        var content = posting.content();
        var wishes = Map.of(
                Facet.LEVEL, Set.of(content.level().name()),
                Facet.LOCATION,
                        content.locations().stream().map(Location::label).collect(toSet()),
                Facet.PATH, content.paths().stream().map(Enum::name).collect(toSet()));
        return nearest(new PostingFilter("", wishes), postings.open(clock.instant(), visibilities));
    }

    private static List<OpenPosting> nearest(PostingFilter filter, List<OpenPosting> all) {
        return all.stream()
                .sorted(comparing(filter::closeness).reversed().thenComparing(Order.CLOSING_SOON.comparator))
                .limit(NEAREST)
                .toList();
    }

    private static Map<Facet, List<Option>> facets(PostingFilter filter, List<OpenPosting> all) {
        var facets = new EnumMap<Facet, List<Option>>(Facet.class);
        for (var facet : Facet.values()) {
            facets.put(facet, options(facet, filter, all));
        }
        return facets;
    }

    private static List<Option> options(Facet facet, PostingFilter filter, List<OpenPosting> all) {
        return Stream.concat(facet.options(all).stream(), filter.values(facet).stream())
                .distinct()
                .map(value -> new Option(
                        value,
                        filter.count(all, facet, value),
                        filter.values(facet).contains(value)))
                .toList();
    }

    public enum Order {
        CLOSING_SOON(comparing(OpenPosting::closesAt)),
        NEWEST(comparing(OpenPosting::publishedAt).reversed());

        private final Comparator<OpenPosting> comparator;

        Order(Comparator<OpenPosting> comparator) {
            this.comparator = comparator.thenComparing(it -> it.id().value());
        }
    }

    /** @param count how many postings there would be with only this chosen in its facet */
    public record Option(String value, long count, boolean chosen) {}

    /** @param nearest a few that come close, only when nothing matches */
    public record Found(List<OpenPosting> postings, List<OpenPosting> nearest, Map<Facet, List<Option>> facets) {}
}
