package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.files.CohortCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would be if a seat, a slot, a leave or a pin came or went, held against every plan there is. */
class WhatIfPropertiesTests {

    private static final long SEEDS = Long.getLong("trellis.planner.whatifs", 40);

    private int compared;
    private int impossible;

    @ParameterizedTest
    @EnumSource
    void bothPlansAreTheBestThereAre(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Cohort cohort = RandomCohorts.of(seed).withPublished(null).withoutTrials();
            Cohort changed = changed(cohort, new Random(17 * seed + policy.ordinal()));
            Optional<BruteForce> before = BruteForce.of(cohort);
            Optional<BruteForce> after = BruteForce.of(changed);
            if (before.isPresent()
                    && after.isPresent()
                    && CohortCheck.findings(changed).isEmpty()) {
                String label = "seed %d, %s".formatted(seed, policy);
                check(
                        label,
                        new WhatIf(Story.limits(), Progress.SILENT).ask(cohort, changed, policy),
                        before.get(),
                        after.get());
            }
        }
        assertThat(compared).isGreaterThan((int) SEEDS / 4);
        assertThat(impossible).isGreaterThan((int) SEEDS / 20);
    }

    private static Cohort changed(Cohort cohort, Random random) {
        Slot slot = cohort.slots().get(random.nextInt(cohort.slots().size()));
        Associate who =
                cohort.associates().get(random.nextInt(cohort.associates().size()));
        return switch (random.nextInt(4)) {
            case 0 ->
                cohort.withSlots(cohort.slots().stream()
                        .map(other -> other.equals(slot)
                                ? slot.with().seats(slot.min(), slot.max() + 1).build()
                                : other)
                        .toList());
            case 1 ->
                cohort.withSlots(cohort.slots().stream()
                        .filter(other -> !other.equals(slot))
                        .toList());
            case 2 -> {
                Periods leave = Periods.of(random.nextInt(cohort.periods().size()));
                yield WhyNot.with(
                        cohort, who.with().leave(who.leave().plus(leave)).build());
            }
            default -> {
                List<Pin> pins = new ArrayList<>(who.pins());
                pins.add(Pin.of(slot.id()));
                yield WhyNot.with(cohort, who.with().pins(pins).build());
            }
        };
    }

    private void check(String label, WhatIf.Answer answer, BruteForce before, BruteForce after) {
        switch (answer) {
            case WhatIf.Impossible(var _, boolean already) -> {
                assertThat((already ? before : after).infeasible()).as(label).isTrue();
                assertThat(already || !before.infeasible()).as(label).isTrue();
                impossible++;
            }
            case WhatIf.Compared both -> {
                best(label + " before", before, both.before().plan(), both.proven());
                best(label + " after", after, both.after().plan(), both.proven());
                assertThat(both.changes())
                        .as(label)
                        .extracting(change -> change.associate().id())
                        .containsExactlyInAnyOrderElementsOf(both.after().people().stream()
                                .map(person -> person.associate().id())
                                .filter(id -> !slots(both.before().plan(), id)
                                        .equals(slots(both.after().plan(), id)))
                                .toList());
                compared++;
            }
            case WhatIf.Undecided _ -> assertThat(answer).as(label).isNull();
        }
    }

    private static List<String> slots(Plan plan, String id) {
        return plan.assignments().getOrDefault(id, List.of());
    }

    private static void best(String label, BruteForce all, Plan plan, boolean proven) {
        assertThat(all.allows(plan)).as(label).isTrue();
        all.best(plan.policy()).forEach((stage, best) -> {
            boolean tie = plan.policy() == Policy.STABLE
                    && !List.of("priority", "blocking").contains(stage);
            if (proven && !tie) {
                assertThat(all.value(stage, plan)).as("%s: %s", label, stage).isEqualTo(best);
            }
        });
    }
}
