package io.trellis.jobs.requisition;

import static io.trellis.jobs.requisition.RequisitionStatus.APPROVED;
import static io.trellis.jobs.requisition.RequisitionStatus.OPEN;

import io.trellis.jobs.role.CareerLevel;
import io.trellis.jobs.role.EmploymentType;
import io.trellis.jobs.role.PayBand;
import io.trellis.support.id.Ids;
import java.util.Currency;
import java.util.UUID;

/** Requisitions for two associates, asked for by Lena and approved by Nora. */
public final class RequisitionExamples {

    public static final String LENA = "lena.brandt";
    public static final String NORA = "nora.lindholm";
    public static final UUID COHORT = UUID.fromString("019aa8c0-0000-7000-8000-0000000000c0");
    public static final PayBand PAY = new PayBand(Currency.getInstance("EUR"), 56_000, 64_000, 8, true);

    private RequisitionExamples() {}

    public static RequisitionTerms terms() {
        return terms(2);
    }

    public static RequisitionTerms terms(int openings) {
        return new RequisitionTerms(
                "Associate Product Manager, Spring cohort",
                CareerLevel.APM,
                EmploymentType.FULL_TIME,
                openings,
                PAY,
                COHORT,
                "Twelve teams pitched for spring.");
    }

    public static Requisition draft() {
        return new Requisition(new RequisitionId(Ids.next()), terms(), LENA);
    }

    public static Requisition requisition(RequisitionStatus status) {
        var requisition = draft();
        switch (status) {
            case DRAFT -> {}
            case PENDING_APPROVAL -> requisition.submit(LENA);
            case REJECTED -> {
                requisition.submit(LENA);
                requisition.reject(NORA, "Too early.");
            }
            case APPROVED -> {
                requisition.submit(LENA);
                requisition.approve(NORA);
            }
            case OPEN -> {
                requisition = requisition(APPROVED);
                requisition.open();
            }
            case ON_HOLD -> {
                requisition = requisition(OPEN);
                requisition.hold();
            }
            case FILLED -> {
                requisition = requisition(OPEN);
                requisition.hire(Ids.next());
                requisition.hire(Ids.next());
            }
            case CANCELLED -> requisition.cancel();
        }
        return requisition;
    }
}
