package io.trellis.jobs.posting;

import static io.trellis.jobs.posting.PostingExamples.DEADLINE;
import static io.trellis.jobs.posting.PostingExamples.NOW;
import static io.trellis.jobs.posting.PostingExamples.content;
import static io.trellis.jobs.posting.PostingExamples.draft;
import static io.trellis.jobs.posting.PostingExamples.posting;
import static io.trellis.jobs.requisition.RequisitionExamples.PAY;
import static io.trellis.jobs.requisition.RequisitionExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.jobs.posting.PostingEvent.PostingPublished;
import io.trellis.jobs.requisition.RequisitionTerms;
import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostingTests {

    static final Map<String, Consumer<Posting>> COMMANDS = Map.of(
            "revise", it -> it.revise(content()),
            "publish", it -> it.publish(Visibility.INTERNAL, terms(), NOW),
            "pause", Posting::pause,
            "hold", Posting::holdWithRequisition,
            "resume", it -> it.resume(NOW),
            "expire", Posting::expire,
            "close", it -> it.close(ClosingReason.FILLED));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            command, DRAFT,     PUBLISHED, PAUSED,    EXPIRED, CLOSED
            revise,  DRAFT,     -,         -,         -,       -
            publish, PUBLISHED, -,         -,         -,       -
            pause,   -,         PAUSED,    -,         -,       -
            hold,    -,         PAUSED,    -,         -,       -
            resume,  -,         -,         PUBLISHED, -,       -
            expire,  -,         EXPIRED,   EXPIRED,   -,       -
            close,   CLOSED,    CLOSED,    CLOSED,    -,       -
            """)
    void everyCommandInEveryState(ArgumentsAccessor row) {
        var command = COMMANDS.get(row.getString(0));
        for (var status : PostingStatus.values()) {
            var expected = row.getString(status.ordinal() + 1);
            var posting = posting(status);
            if (expected.equals("-")) {
                assertThatExceptionOfType(IllegalTransition.class)
                        .isThrownBy(() -> command.accept(posting))
                        .satisfies(refusal -> assertThat(refusal.current()).isEqualTo(status));
                assertThat(posting.status()).isEqualTo(status);
            } else {
                command.accept(posting);
                assertThat(posting.status()).isEqualTo(PostingStatus.valueOf(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void reachesExactlyThePublishedStates(PostingStatus status) {
        var reached = new HashSet<PostingStatus>();
        COMMANDS.values().forEach(command -> {
            var posting = posting(status);
            try {
                command.accept(posting);
                reached.add(posting.status());
            } catch (IllegalTransition _) {
                return;
            }
        });
        reached.remove(status);
        assertThat(reached).isEqualTo(status.next());
    }

    @Test
    void publicationTellsWhatCandidatesMayCountOn() {
        assertThat(draft().publish(Visibility.PUBLIC, terms(), NOW))
                .extracting(
                        PostingPublished::closesAt,
                        PostingPublished::timeZone,
                        PostingPublished::paths,
                        PostingPublished::cohortId)
                .containsExactly(
                        Instant.parse("2126-11-25T22:59:00Z"),
                        "Europe/Berlin",
                        List.of("JUNIOR", "VENTURE"),
                        terms().cohortId());
    }

    @Test
    void staysUnpublishedWithoutPay() {
        assertRefused(draft(content(null, DEADLINE)), terms(), "pay-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 55999, 64000, 8, true",
        "EUR, 56000, 64001, 8, true",
        "EUR, 56000, 64000, 9, true",
        "USD, 56000, 64000, 8, true"
    })
    void staysUnpublishedWithOtherPayThanApproved(Currency currency, long min, long max, int bonus, boolean equity) {
        assertRefused(
                draft(content(new PayBand(currency, min, max, bonus, equity), DEADLINE)), terms(), "pay-not-approved");
    }

    @Test
    void publishesWithLessEquityButNotWithMoreThanApproved() {
        var cash = new PayBand(PAY.currency(), 56_000, 64_000, 0, false);
        draft(content(cash, DEADLINE)).publish(Visibility.PUBLIC, terms(), NOW);
        var approvedCash = new RequisitionTerms(
                "Associate Product Manager", CareerLevel.APM, EmploymentType.FULL_TIME, 1, cash, null, null);
        assertRefused(draft(), approvedCash, "pay-not-approved");
    }

    @Test
    void staysUnpublishedForAnotherRoleThanApproved() {
        var analyst = new RequisitionTerms(
                "Analyst", CareerLevel.PRODUCT_ANALYST, EmploymentType.FULL_TIME, 1, PAY, null, null);
        assertRefused(draft(), analyst, "role-not-approved");
    }

    @Test
    void refusesAnAssociateAsIntern() {
        var it = content();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> draft(new PostingContent(
                        it.title(),
                        it.summary(),
                        it.description(),
                        CareerLevel.APM,
                        EmploymentType.INTERN,
                        it.locations(),
                        it.paths(),
                        it.requirements(),
                        it.startsOn(),
                        it.rotations(),
                        it.pay(),
                        it.deadline())))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("apm-internship"));
    }

    @Test
    void isOpenUntilTheLastMomentOfItsDeadline() {
        var posting = posting(PostingStatus.PUBLISHED);
        var deadline = DEADLINE.instant();
        assertThat(posting.isOpen(deadline.minusMillis(1))).isTrue();
        assertThat(posting.isDue(deadline.minusMillis(1))).isFalse();
        assertThat(posting.isOpen(deadline)).isFalse();
        assertThat(posting.isDue(deadline)).isTrue();
    }

    @Test
    void isNeitherPublishedNorResumedAfterItsDeadline() {
        var late = DEADLINE.instant();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> draft().publish(Visibility.PUBLIC, terms(), late))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("deadline-passed"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> posting(PostingStatus.PAUSED).resume(late));
    }

    @Test
    void onlyAPublishedPostingIsOpen() {
        for (var status : PostingStatus.values()) {
            assertThat(posting(status).isOpen(NOW)).isEqualTo(status == PostingStatus.PUBLISHED);
        }
    }

    private static void assertRefused(Posting draft, RequisitionTerms approved, String type) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> draft.publish(Visibility.PUBLIC, approved, NOW))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
        assertThat(draft.status()).isEqualTo(PostingStatus.DRAFT);
        assertThat(draft.visibility()).isNull();
    }
}
