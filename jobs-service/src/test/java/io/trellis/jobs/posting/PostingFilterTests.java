package io.trellis.jobs.posting;

import static io.trellis.jobs.posting.PostingExamples.BERLIN;
import static io.trellis.jobs.posting.PostingExamples.LISBON;
import static io.trellis.jobs.posting.PostingExamples.REMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostingFilterTests {

    private static final OpenPosting SPRING =
            open("Associate Product Manager, Spring cohort", List.of(BERLIN, REMOTE), "2027-02-01", 56_000, 64_000);
    private static final OpenPosting CAFE =
            open("Product Analyst, Café", List.of(LISBON), "2027-08-01", 49_000, 55_000);

    @Example
    void wantsAllWordsInAnyCaseAndWithoutAccents() {
        assertThat(words("PRODUCT").admits(SPRING)).isTrue();
        assertThat(words("cafe  analyst").admits(CAFE)).isTrue();
        assertThat(words("analyst berlin").admits(CAFE)).isFalse();
        assertThat(words("  ").admits(CAFE)).isTrue();
        assertThat(words("lisbon").admits(CAFE)).isTrue();
    }

    @Example
    void takesAnyValueInAFacetAndAllFacets() {
        var filter = new PostingFilter(
                "", Map.of(Facet.LOCATION, Set.of("Lisbon", "Remote in Europe"), Facet.STARTS, Set.of("2027-02")));
        assertThat(filter.admits(SPRING)).isTrue();
        assertThat(filter.admits(CAFE)).isFalse();
    }

    @Example
    void comparesPayOnlyInItsOwnCurrency() {
        assertThat(pay("EUR-64000").admits(SPRING)).isTrue();
        assertThat(pay("EUR-64001").admits(SPRING)).isFalse();
        assertThat(pay("USD-1").admits(SPRING)).isFalse();
    }

    @Example
    void findsNothingForNonsense() {
        assertThat(pay("much").admits(SPRING)).isFalse();
        assertThat(pay("EUR-99999999999999999999").admits(SPRING)).isFalse();
        assertThat(new PostingFilter("", Map.of(Facet.STARTS, Set.of("soon"))).admits(SPRING))
                .isFalse();
    }

    @Example
    void offersThirdsOfThePayThereIs() {
        assertThat(Facet.PAY.options(List.of(SPRING, CAFE))).containsExactly("EUR-49000", "EUR-54000", "EUR-59000");
    }

    @Example
    void comesClosestToWhatMeetsMostWishes() {
        var filter =
                new PostingFilter("spring", Map.of(Facet.LOCATION, Set.of("Berlin"), Facet.PAY, Set.of("EUR-90000")));
        assertThat(filter.closeness(SPRING)).isGreaterThan(filter.closeness(CAFE));
    }

    /** The number beside a choice is what one gets by making it. */
    @Property(tries = 200)
    void countsWhatChoosingWouldGive(
            @ForAll("postings") List<OpenPosting> postings, @ForAll("filters") PostingFilter filter) {
        for (var facet : Facet.values()) {
            for (var value : facet.options(postings)) {
                var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
                chosen.putAll(filter.chosen());
                chosen.put(facet, Set.of(value));
                var got = postings.stream()
                        .filter(new PostingFilter(filter.words(), chosen)::admits)
                        .toList();
                assertThat(filter.count(postings, facet, value)).isEqualTo(got.size());
                assertThat(got).allMatch(it -> facet.has(it, value));
            }
        }
    }

    /** Every posting is found through at least one option of each facet it has a value in. */
    @Property(tries = 200)
    void hidesNothingFromTheOptions(@ForAll("postings") List<OpenPosting> postings) {
        for (var posting : postings) {
            for (var facet : Facet.values()) {
                assertThat(facet.options(postings)).anyMatch(it -> facet.has(posting, it));
            }
        }
    }

    @Property(tries = 200)
    void findsLessWithEveryFurtherFacet(
            @ForAll("postings") List<OpenPosting> postings, @ForAll("filters") PostingFilter filter) {
        var found = postings.stream().filter(filter::admits).toList();
        for (var facet : filter.chosen().keySet()) {
            var wider = new EnumMap<Facet, Set<String>>(Facet.class);
            wider.putAll(filter.chosen());
            wider.remove(facet);
            assertThat(postings.stream().filter(new PostingFilter(filter.words(), wider)::admits))
                    .containsAll(found);
        }
    }

    @Provide
    Arbitrary<List<OpenPosting>> postings() {
        var places = Arbitraries.of(BERLIN, LISBON, REMOTE).list().ofMinSize(1).ofMaxSize(2);
        var starts = Arbitraries.of("2027-02-01", "2027-02-15", "2027-08-01");
        var lowest = Arbitraries.longs().between(40_000, 70_000);
        var spread = Arbitraries.longs().between(0, 20_000);
        var titles = Arbitraries.of("Associate Product Manager", "Product Analyst", "Payments");
        return Combinators.combine(titles, places, starts, lowest, spread)
                .as((title, place, start, min, more) -> open(title, place, start, min, min + more))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<PostingFilter> filters() {
        var words = Arbitraries.of("", "product", "analyst");
        var locations = Arbitraries.of("Berlin", "Lisbon", "Nowhere").set().ofMaxSize(2);
        var starts = Arbitraries.of("2027-02", "2027-08").set().ofMaxSize(2);
        var pay = Arbitraries.of("EUR-45000", "EUR-60000").set().ofMaxSize(1);
        return Combinators.combine(words, locations, starts, pay)
                .as((word, location, start, floor) -> new PostingFilter(
                        word, Map.of(Facet.LOCATION, location, Facet.STARTS, start, Facet.PAY, floor)));
    }

    private static PostingFilter words(String words) {
        return new PostingFilter(words, Map.of());
    }

    private static PostingFilter pay(String floor) {
        return new PostingFilter("", Map.of(Facet.PAY, Set.of(floor)));
    }

    private static OpenPosting open(String title, List<Location> locations, String startsOn, long min, long max) {
        return new OpenPosting(
                new PostingId(UUID.randomUUID()),
                Visibility.PUBLIC,
                PostingExamples.NOW,
                PostingExamples.DEADLINE.instant(),
                new OpenPosting.Content(
                        title,
                        "Learn with data first.",
                        CareerLevel.APM,
                        EmploymentType.FULL_TIME,
                        locations,
                        Set.of(ApplicationPath.JUNIOR),
                        LocalDate.parse(startsOn),
                        "12 months",
                        new PayBand(Currency.getInstance("EUR"), min, max, 5, false),
                        PostingExamples.DEADLINE));
    }
}
