package io.trellis.jobs.posting;

import io.trellis.jobs.requisition.RequisitionTerms;
import io.trellis.jobs.role.PayBand;
import io.trellis.support.problem.RuleRefused;
import java.time.Instant;

/** What must hold before the public sees a posting. */
final class PublicationRules {

    private PublicationRules() {}

    static PayBand payWithinApproval(PostingContent content, RequisitionTerms approved) {
        var pay = content.pay();
        if (pay == null) {
            throw new RuleRefused("pay-missing", "A posting states what the job pays.");
        }
        if (!pay.within(approved.pay())) {
            throw new RuleRefused(
                    "pay-not-approved", "The posting promises more, or less, than its requisition allows.");
        }
        return pay;
    }

    static void levelAsApproved(PostingContent content, RequisitionTerms approved) {
        if (content.level() != approved.level() || content.employmentType() != approved.employmentType()) {
            throw new RuleRefused(
                    "role-not-approved",
                    "The requisition was approved for %s, %s."
                            .formatted(
                                    approved.level().label(),
                                    approved.employmentType().label()));
        }
    }

    static void deadlineAhead(Deadline deadline, Instant now) {
        if (deadline.passed(now)) {
            throw new RuleRefused("deadline-passed", "The deadline has passed.");
        }
    }
}
