package io.trellis.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.jobs.posting.ClosingReason;
import io.trellis.jobs.posting.Postings;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.requisition.RequisitionStatus;
import io.trellis.jobs.requisition.Requisitions;
import io.trellis.support.id.Ids;
import io.trellis.support.testing.Golden;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What hires, as candidates-service tells of them, do here. */
@RealServers
class HiringIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    Requisitions requisitions;

    @Autowired
    Postings postings;

    @Autowired
    Hiring hiring;

    @Test
    void lastHireFillsTheRequisitionAndClosesItsPostings() {
        var requisition = hiring.openRequisition(2);
        var posting = hiring.publishedPosting(requisition);

        hired(requisition, Ids.next());
        assertThat(requisitions.get(requisition).status()).isEqualTo(RequisitionStatus.OPEN);
        hired(requisition, Ids.next());

        assertThat(requisitions.get(requisition).status()).isEqualTo(RequisitionStatus.FILLED);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(postings.get(posting).closingReason()).isEqualTo(ClosingReason.FILLED));
        assertThat(hiring.events(requisition.value())).endsWith("RequisitionOpened", "RequisitionFilled");
        assertThat(hiring.events(posting.value())).containsExactly("PostingPublished", "PostingClosed");
    }

    @Test
    void countsAHireOnceHoweverOftenItIsTold() {
        var requisition = hiring.openRequisition(2);
        var application = Ids.next();
        hired(requisition, application);
        hired(requisition, application);
        assertThat(requisitions.get(requisition).hires()).isEqualTo(1);
        assertThat(requisitions.get(requisition).status()).isEqualTo(RequisitionStatus.OPEN);
    }

    private void hired(RequisitionId requisition, UUID application) {
        Golden.deliver(
                service,
                "events/candidates/candidate-hired.v1.json",
                Map.of("requisitionId", requisition.value(), "applicationId", application));
    }
}
