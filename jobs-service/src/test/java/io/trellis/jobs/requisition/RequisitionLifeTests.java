package io.trellis.jobs.requisition;

import static io.trellis.jobs.requisition.RequisitionExamples.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a requisition, in whatever order and by whomever. */
class RequisitionLifeTests {

    record Act(String name, String by, int person) {}

    @Property(tries = 500)
    void staysLawful(@ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 1, max = 4) int openings) {
        var requisition = new Requisition(new RequisitionId(Ids.next()), RequisitionExamples.terms(openings), LENA);
        var hired = new HashSet<UUID>();
        var events = new ArrayList<RequisitionEvent>();
        for (var act : acts) {
            var before = requisition.status();
            var event = attempt(requisition, act, hired);
            event.ifPresent(events::add);
            var after = requisition.status();
            assertThat(after == before || before.canBecome(after))
                    .as("%s from %s to %s", act, before, after)
                    .isTrue();
            assertThat(requisition.hires()).isEqualTo(hired.size());
            if (after == RequisitionStatus.FILLED) {
                assertThat(hired).hasSizeGreaterThanOrEqualTo(openings);
            }
            if (after == RequisitionStatus.OPEN) {
                assertThat(requisition.decidedBy()).isNotEqualTo(requisition.requestedBy());
                assertThat(requisition.decidedBy()).isNotEqualTo(requisition.submittedBy());
            }
        }
        assertThat(events)
                .filteredOn(it -> it instanceof RequisitionEvent.RequisitionFilled
                        || it instanceof RequisitionEvent.RequisitionCancelled)
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Optional<? extends RequisitionEvent> attempt(Requisition it, Act act, HashSet<UUID> hired) {
        try {
            return switch (act.name()) {
                case "submit" -> Optional.of(it.submit(act.by()));
                case "approve" -> Optional.of(it.approve(act.by()));
                case "reject" -> Optional.of(it.reject(act.by(), "No."));
                case "open" -> Optional.of(it.open());
                case "hold" -> Optional.of(it.hold());
                case "resume" -> Optional.of(it.resume());
                case "cancel" -> Optional.of(it.cancel());
                case "hire" -> {
                    var application = new UUID(0, act.person());
                    hired.add(application);
                    yield it.hire(application);
                }
                default -> {
                    it.redraft();
                    yield Optional.empty();
                }
            };
        } catch (IllegalTransition | RuleRefused _) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        // Weighted so that lives get beyond the draft.
        var names = Arbitraries.frequency(
                Tuple.of(5, "submit"),
                Tuple.of(8, "approve"),
                Tuple.of(2, "reject"),
                Tuple.of(3, "redraft"),
                Tuple.of(8, "open"),
                Tuple.of(3, "hold"),
                Tuple.of(3, "resume"),
                Tuple.of(1, "cancel"),
                Tuple.of(6, "hire"));
        var people = Arbitraries.of("lena.brandt", "nora.lindholm", "ravi.shah");
        var applications = Arbitraries.integers().between(1, 6);
        return Combinators.combine(names, people, applications)
                .as(Act::new)
                .list()
                .ofMaxSize(40);
    }
}
