package io.trellis.jobs.requisition;

import static io.trellis.jobs.requisition.RequisitionExamples.LENA;
import static io.trellis.jobs.requisition.RequisitionExamples.NORA;
import static io.trellis.jobs.requisition.RequisitionExamples.draft;
import static io.trellis.jobs.requisition.RequisitionExamples.requisition;
import static io.trellis.jobs.requisition.RequisitionExamples.terms;
import static io.trellis.jobs.requisition.RequisitionStatus.CANCELLED;
import static io.trellis.jobs.requisition.RequisitionStatus.FILLED;
import static io.trellis.jobs.requisition.RequisitionStatus.ON_HOLD;
import static io.trellis.jobs.requisition.RequisitionStatus.OPEN;
import static io.trellis.jobs.requisition.RequisitionStatus.PENDING_APPROVAL;
import static io.trellis.jobs.requisition.RequisitionStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.jobs.requisition.RequisitionEvent.RequisitionApproved;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionFilled;
import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequisitionTests {

    static final Map<String, Consumer<Requisition>> COMMANDS = Map.of(
            "revise", it -> it.revise(terms(3)),
            "submit", it -> it.submit(LENA),
            "approve", it -> it.approve(NORA),
            "reject", it -> it.reject(NORA, "Not this year."),
            "redraft", Requisition::redraft,
            "open", Requisition::open,
            "hold", Requisition::hold,
            "resume", Requisition::resume,
            "cancel", Requisition::cancel);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            command, DRAFT,            PENDING_APPROVAL, REJECTED,  APPROVED,  OPEN,      ON_HOLD,   FILLED, CANCELLED
            revise,  DRAFT,            -,                -,         -,         -,         -,         -,      -
            submit,  PENDING_APPROVAL, -,                -,         -,         -,         -,         -,      -
            approve, -,                APPROVED,         -,         -,         -,         -,         -,      -
            reject,  -,                REJECTED,         -,         -,         -,         -,         -,      -
            redraft, -,                -,                DRAFT,     -,         -,         -,         -,      -
            open,    -,                -,                -,         OPEN,      -,         -,         -,      -
            hold,    -,                -,                -,         -,         ON_HOLD,   -,         -,      -
            resume,  -,                -,                -,         -,         -,         OPEN,      -,      -
            cancel,  CANCELLED,        CANCELLED,        CANCELLED, CANCELLED, CANCELLED, CANCELLED, -,      -
            """)
    void everyCommandInEveryState(ArgumentsAccessor row) {
        var command = COMMANDS.get(row.getString(0));
        for (var status : RequisitionStatus.values()) {
            var expected = row.getString(status.ordinal() + 1);
            var requisition = requisition(status);
            if (expected.equals("-")) {
                assertThatExceptionOfType(IllegalTransition.class)
                        .isThrownBy(() -> command.accept(requisition))
                        .satisfies(refusal -> assertThat(refusal.current()).isEqualTo(status));
                assertThat(requisition.status()).isEqualTo(status);
            } else {
                command.accept(requisition);
                assertThat(requisition.status()).isEqualTo(RequisitionStatus.valueOf(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void reachesExactlyThePublishedStates(RequisitionStatus status) {
        var reached = new HashSet<RequisitionStatus>();
        COMMANDS.values().forEach(command -> {
            var requisition = requisition(status);
            try {
                command.accept(requisition);
                reached.add(requisition.status());
            } catch (IllegalTransition _) {
                return;
            }
        });
        var hired = requisition(status);
        hired.hire(Ids.next());
        hired.hire(Ids.next());
        reached.add(hired.status());
        reached.remove(status);
        assertThat(reached).isEqualTo(status.next());
    }

    @Test
    void refusesTheRequesterAsApprover() {
        var requisition = requisition(PENDING_APPROVAL);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> requisition.approve(LENA))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("own-approval"));
        assertThat(requisition.status()).isEqualTo(PENDING_APPROVAL);
    }

    @Test
    void refusesWhoSubmittedItAsApprover() {
        var requisition = draft();
        requisition.submit(NORA);
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> requisition.approve(NORA));
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> requisition.reject(NORA, "No."));
        requisition.approve("ravi.shah");
        assertThat(requisition.decidedBy()).isEqualTo("ravi.shah");
    }

    @Test
    void approvalTellsWhatWasApproved() {
        assertThat(requisition(PENDING_APPROVAL).approve(NORA))
                .extracting(
                        RequisitionApproved::cohortId,
                        RequisitionApproved::openings,
                        RequisitionApproved::currency,
                        RequisitionApproved::baseMin,
                        RequisitionApproved::baseMax)
                .containsExactly(RequisitionExamples.COHORT, 2, "EUR", 56_000L, 64_000L);
    }

    @Test
    void keepsTheReasonOfARejectionForTheNextDraft() {
        var requisition = requisition(REJECTED);
        requisition.redraft();
        assertThat(requisition.rejection()).isEqualTo("Too early.");
        assertThat(requisition.submittedBy()).isNull();
    }

    @Test
    void refusesAnAssociateAsIntern() {
        var internship = new RequisitionTerms(
                "APM intern", CareerLevel.APM, EmploymentType.INTERN, 1, RequisitionExamples.PAY, null, null);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> draft().revise(internship))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("apm-internship"));
    }

    @Test
    void lastHireFillsIt() {
        var requisition = requisition(OPEN);
        assertThat(requisition.hire(Ids.next())).isEmpty();
        assertThat(requisition.hire(Ids.next())).containsInstanceOf(RequisitionFilled.class);
        assertThat(requisition.status()).isEqualTo(FILLED);
    }

    @Test
    void countsAnApplicationOnce() {
        var requisition = requisition(OPEN);
        var application = Ids.next();
        requisition.hire(application);
        assertThat(requisition.hire(application)).isEmpty();
        assertThat(requisition.hires()).isEqualTo(1);
        assertThat(requisition.status()).isEqualTo(OPEN);
    }

    @Test
    void lastHireFillsItEvenOnHold() {
        var requisition = requisition(ON_HOLD);
        requisition.hire(Ids.next());
        assertThat(requisition.hire(Ids.next())).isPresent();
    }

    @Test
    void countsAHireAfterItsEndWithoutComingBackToLife() {
        for (var over : List.of(FILLED, CANCELLED)) {
            var requisition = requisition(over);
            var before = requisition.hires();
            assertThat(requisition.hire(Ids.next())).isEmpty();
            assertThat(requisition.hire(Ids.next())).isEmpty();
            assertThat(requisition.hires()).isEqualTo(before + 2);
            assertThat(requisition.status()).isEqualTo(over);
        }
    }

    @Test
    void takesPostingsOnlyWhileOpen() {
        requisition(OPEN).post(Instant.EPOCH);
        for (var status : EnumSet.complementOf(EnumSet.of(OPEN))) {
            assertThatExceptionOfType(RuleRefused.class)
                    .isThrownBy(() -> requisition(status).post(Instant.EPOCH))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("requisition-not-open"));
        }
    }
}
