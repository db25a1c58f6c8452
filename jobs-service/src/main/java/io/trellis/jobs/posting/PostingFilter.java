package io.trellis.jobs.posting;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody looks for: all of the words, and per facet any of the values chosen.
 *
 * @param chosen nothing chosen in a facet means that everything in it will do
 */
public record PostingFilter(String words, Map<Facet, Set<String>> chosen) {

    public static final PostingFilter NONE = new PostingFilter("", Map.of());

    boolean admits(OpenPosting posting) {
        return mentions(posting) && Stream.of(Facet.values()).allMatch(it -> admits(it, posting));
    }

    /** How many postings there would be if {@code value} were all that is chosen in its facet. */
    long count(List<OpenPosting> postings, Facet facet, String value) {
        var filter = choosing(facet, Set.of(value));
        return postings.stream().filter(filter::admits).count();
    }

    /** How many of the wishes a posting meets, for when none meets them all. */
    long closeness(OpenPosting posting) {
        var facets = Stream.of(Facet.values()).filter(it -> admits(it, posting)).count();
        return mentions(posting) ? facets + 1 : facets;
    }

    public Set<String> values(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public PostingFilter without(Facet facet, String value) {
        var values = new HashSet<>(values(facet));
        values.remove(value);
        return choosing(facet, values);
    }

    private PostingFilter choosing(Facet facet, Set<String> values) {
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new PostingFilter(words, changed);
    }

    private boolean admits(Facet facet, OpenPosting posting) {
        var values = values(facet);
        return values.isEmpty() || values.stream().anyMatch(it -> facet.has(posting, it));
    }

    private boolean mentions(OpenPosting posting) {
        var text = plain(posting.text());
        return Stream.of(plain(words).split("\\s+")).allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
