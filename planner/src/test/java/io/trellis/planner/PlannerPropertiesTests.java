package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.files.CohortFiles;
import io.trellis.planner.files.InputRejected;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold however plans are made. The order of a file and what people are called change no byte of a plan. Ids
 * decide between plans that are equally good, so other ids may give another plan, but every value stays.
 */
class PlannerPropertiesTests {

    private static final long COHORTS = Long.getLong("trellis.planner.properties", 24);
    private static final Cohort LARGE = CohortGenerator.generate(Recipe.of(20, 11, 3, 11));
    private static final Cohort ROUND = CohortGenerator.generate(Recipe.of(20, 10, 1, 11));

    @ParameterizedTest
    @EnumSource
    void givesTheSamePlanForTheSameInput(Policy policy) {
        cohorts(policy).forEach(cohort -> assertThat(plan(cohort, policy)).isEqualTo(plan(cohort, policy)));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCareInWhatOrderAFileNamesThings(Policy policy) {
        cohorts(policy).forEach(cohort -> {
            Cohort mixed = new Cohort(
                    cohort.id(),
                    cohort.name(),
                    cohort.periods(),
                    mixed(cohort.associates()),
                    mixed(cohort.teams()),
                    mixed(cohort.slots()),
                    cohort.program(),
                    mixed(cohort.couplings()),
                    cohort.published());
            assertThat(plan(mixed, policy)).isEqualTo(plan(cohort, policy));
        });
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCareWhatPeopleAndTeamsAreCalled(Policy policy) {
        cohorts(policy).forEach(cohort -> {
            Cohort renamed = teams(
                            cohort,
                            team -> new Team(team.id(), "So-called " + team.name(), team.family(), team.ranks()))
                    .withAssociates(cohort.associates().stream()
                            .map(person -> person.with()
                                    .name("Somebody " + person.name())
                                    .build())
                            .toList());
            assertThat(plan(renamed, policy).map(Plan::assignments))
                    .isEqualTo(plan(cohort, policy).map(Plan::assignments));
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsAsGoodAPlanWhateverTheIds(Policy policy) {
        cohorts(policy)
                .map(Ingredient.TRIED::without)
                .forEach(cohort -> assertThat(values(plan(turned(cohort), policy)))
                        .as(cohort::toString)
                        .isEqualTo(values(plan(cohort, policy))));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotCareForATeamNobodyCanHave(Policy policy) {
        cohorts(policy).forEach(cohort -> {
            List<Slot> slots = new ArrayList<>(cohort.slots());
            cohort.calendar().stream()
                    .forEach(period -> slots.add(Slot.of("nowhere-" + period, "nowhere", Periods.of(period))
                            .seats(0, 3)
                            .skills(List.of("levitation"))
                            .build()));
            List<Team> teams = new ArrayList<>(cohort.teams());
            teams.add(Team.of("nowhere"));
            Cohort wider = new Cohort(
                    cohort.id(),
                    cohort.name(),
                    cohort.periods(),
                    cohort.associates(),
                    teams,
                    slots,
                    cohort.program(),
                    cohort.couplings(),
                    cohort.published());
            assertThat(values(plan(wider, policy))).isEqualTo(values(plan(cohort, policy)));
        });
    }

    /** Where nothing must be filled and nothing is published: those come before anybody's losses. */
    @Test
    void neverWorsensTheWorstOffByOneMoreSeat() {
        cohorts(Policy.FAIREST)
                .map(Ingredient.SEAT_MINIMA::without)
                .map(Ingredient.PRIORITY_SEATS::without)
                .map(Ingredient.PUBLISHED::without)
                .forEach(cohort -> plan(cohort, Policy.FAIREST)
                        .ifPresent(plan -> neverWorsens(
                                cohort, PlanReading.of(cohort, plan).mostLost())));
    }

    private static void neverWorsens(Cohort cohort, int before) {
        for (Slot slot :
                mixed(cohort.slots()).subList(0, Math.min(4, cohort.slots().size()))) {
            Cohort wider = cohort.withSlots(cohort.slots().stream()
                    .map(other -> other.equals(slot)
                            ? other.with().seats(0, other.max() + 1).build()
                            : other)
                    .toList());
            Plan plan = plan(wider, Policy.FAIREST).orElseThrow();
            assertThat(PlanReading.of(wider, plan).mostLost()).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenNothingHasChanged(Policy policy) {
        cohorts(policy)
                .forEach(cohort -> plan(cohort, policy).ifPresent(plan -> {
                    Cohort again = cohort.withPublished(new Published(plan.assignments(), new TreeSet<>(), 0));
                    assertThat(plan(again, policy).map(Plan::assignments)).contains(plan.assignments());
                }));
    }

    @Test
    void isTheBestStablePlanForEverybodyWhereNobodyIsIndifferent() {
        int several = 0;
        for (long seed = 0; seed < 8 * COHORTS; seed++) {
            Cohort market = market(RandomCohorts.of(seed));
            Optional<Plan> plan = plan(market, Policy.STABLE);
            List<Map<String, List<Slot>>> stable =
                    BruteForce.of(market).map(BruteForce::stablePlans).orElse(List.of());
            if (!stable.isEmpty()) {
                several += stable.size() > 1 ? 1 : 0;
                assertThat(plan.orElseThrow().claimsOptimal()).isTrue();
                bestForAll(market, plan.orElseThrow(), stable);
                sameSeatsTaken(market, stable);
            }
        }
        assertThat(several).isGreaterThan((int) COHORTS / 20);
    }

    private static void bestForAll(Cohort market, Plan plan, List<Map<String, List<Slot>>> stable) {
        for (Associate person : market.associates()) {
            int got = points(person, plan.bundle(market, person.id()).slots());
            assertThat(stable)
                    .allSatisfy(other -> assertThat(points(person, other.getOrDefault(person.id(), List.of())))
                            .isGreaterThanOrEqualTo(got));
        }
    }

    /** Roth's rural hospitals: a slot has as many people in every stable plan, and the same ones if seats stay free. */
    private static void sameSeatsTaken(Cohort market, List<Map<String, List<Slot>>> stable) {
        for (Slot slot : market.slots()) {
            Set<String> first = holders(slot, stable.getFirst());
            assertThat(stable).allSatisfy(other -> {
                assertThat(holders(slot, other)).hasSameSizeAs(first);
                if (first.size() < slot.max()) {
                    assertThat(holders(slot, other)).isEqualTo(first);
                }
            });
        }
    }

    private static Set<String> holders(Slot slot, Map<String, List<Slot>> plan) {
        Set<String> holders = new TreeSet<>();
        plan.forEach((person, slots) -> {
            if (slots.contains(slot)) {
                holders.add(person);
            }
        });
        return holders;
    }

    @Test
    void staysStableWhenListsAreTruncatedToWhatPeopleGot() {
        Stream<Cohort> markets = Stream.concat(
                LongStream.range(0, COHORTS).mapToObj(seed -> market(RandomCohorts.of(seed))),
                Stream.of(market(ROUND)));
        assertThat(markets.filter(PlannerPropertiesTests::staysWhenTruncated).count())
                .isGreaterThan(COHORTS / 4);
    }

    /** False when there is nothing to see: without a stable plan, lists say little. */
    private static boolean staysWhenTruncated(Cohort market) {
        Optional<Plan> plan = plan(market, Policy.STABLE);
        if (!plan.map(Plan::claimsOptimal).orElse(false)) {
            return false;
        }
        Cohort truncated = market.withAssociates(market.associates().stream()
                .map(person -> truncated(market, plan.orElseThrow(), person))
                .toList());
        assertThat(CohortCheck.findings(truncated)).isEmpty();
        assertThat(plan(truncated, Policy.STABLE).map(Plan::assignments)).isEqualTo(plan.map(Plan::assignments));
        return true;
    }

    /** Everything below what somebody got is vetoed. */
    private static Associate truncated(Cohort cohort, Plan plan, Associate person) {
        int got = points(person, plan.bundle(cohort, person.id()).slots());
        SortedMap<String, Integer> ranks = new TreeMap<>();
        TreeSet<String> vetoes = new TreeSet<>(person.preferences().vetoes());
        person.preferences().ranks().forEach((team, rank) -> {
            if (rank <= got) {
                ranks.put(team, rank);
            } else {
                vetoes.add(team);
            }
        });
        return person.with()
                .preferences(new Preferences(ranks, ranks.size() + 1, vetoes, new TreeSet<>()))
                .build();
    }

    /** One period, no rules between people, and lists on both sides that rank everybody, each differently. */
    private static Cohort market(Cohort cohort) {
        Random random = new Random(cohort.hashCode());
        Cohort bare = cohort.withCouplings(List.of()).withPublished(null);
        for (Ingredient ingredient :
                EnumSet.of(Ingredient.SEAT_MINIMA, Ingredient.PRIORITY_SEATS, Ingredient.STARS, Ingredient.EXPOSURE)) {
            bare = ingredient.without(bare);
        }
        List<String> people = bare.associates().stream().map(Associate::id).toList();
        Cohort listed = teams(
                bare,
                team -> new Team(
                        team.id(),
                        team.name(),
                        null,
                        Preferences.strict(shuffled(people, random).toArray(String[]::new))
                                .ranks()));
        return new Cohort(
                listed.id(),
                listed.name(),
                listed.periods().subList(0, 1),
                listed.associates().stream()
                        .map(person -> withFullList(person, listed.teams(), random))
                        .toList(),
                listed.teams(),
                listed.slots().stream()
                        .filter(slot -> slot.periods().equals(Periods.of(0)))
                        .toList(),
                Program.FREE,
                List.of(),
                null);
    }

    private static Associate withFullList(Associate person, List<Team> teams, Random random) {
        List<String> wishes = shuffled(teams.stream().map(Team::id).toList(), random).stream()
                .filter(team -> !person.preferences().vetoes().contains(team))
                .toList();
        return person.with()
                .present(Periods.of(0))
                .leave(Periods.NONE)
                .credit(0)
                .pins(List.of())
                .preferences(Preferences.strict(wishes.toArray(String[]::new))
                        .withVetoes(person.preferences().vetoes()))
                .build();
    }

    private static int points(Associate person, List<Slot> slots) {
        return slots.stream().mapToInt(person::rank).sum();
    }

    /** Random ones and a larger one; plans of several periods that are stable are exact only for the small ones. */
    private static Stream<Cohort> cohorts(Policy policy) {
        return Stream.concat(
                LongStream.range(0, COHORTS).mapToObj(RandomCohorts::of),
                Stream.of(policy == Policy.STABLE ? ROUND : LARGE));
    }

    private static Cohort teams(Cohort cohort, UnaryOperator<Team> change) {
        return new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                cohort.teams().stream().map(change).toList(),
                cohort.slots(),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
    }

    /** The same cohort with ids given out the other way round, to people, teams and slots; files know no trials. */
    private static Cohort turned(Cohort cohort) {
        Map<String, String> ids = new HashMap<>();
        turn(cohort.associates(), ids);
        turn(cohort.teams(), ids);
        turn(cohort.slots(), ids);
        String text = CohortFiles.json(cohort);
        StringBuilder turned = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int quote = text.indexOf('"', from);
            int end = quote < 0 ? -1 : text.indexOf('"', quote + 1);
            if (end < 0) {
                turned.append(text, from, text.length());
                break;
            }
            String word = text.substring(quote + 1, end);
            turned.append(text, from, quote + 1).append(renamed(word, ids)).append('"');
            from = end + 1;
        }
        try {
            return CohortFiles.parse("turned", turned.toString());
        } catch (InputRejected e) {
            throw new AssertionError(e);
        }
    }

    /** An id of its own, or one behind a kind, as in the scope {@code team:search}. */
    private static String renamed(String word, Map<String, String> ids) {
        String id = word.substring(word.indexOf(':') + 1);
        return word.substring(0, word.length() - id.length()) + ids.getOrDefault(id, id);
    }

    private static void turn(List<? extends Identified> items, Map<String, String> ids) {
        for (int i = 0; i < items.size(); i++) {
            ids.put(items.get(i).id(), items.get(items.size() - 1 - i).id());
        }
    }

    private static <T> List<T> mixed(List<T> items) {
        return shuffled(items, new Random(7));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<Long> values(Optional<Plan> plan) {
        return plan.stream()
                .flatMap(there -> there.certificate().stages().stream())
                .map(StageProof::value)
                .toList();
    }

    /** Empty when it is certain that there is none. */
    private static Optional<Plan> plan(Cohort cohort, Policy policy) {
        return switch (Planner.plan(cohort, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT)) {
            case Outcome.Planned(Plan plan, var _) -> Optional.of(plan);
            case Outcome.Infeasible _ -> Optional.empty();
            case Outcome.Undecided undecided -> throw new AssertionError(undecided);
        };
    }
}
