package io.trellis.jobs.posting.messaging;

import io.trellis.jobs.posting.FollowRequisition;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.support.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequisitionsConfiguration {

    record RequisitionFilled() {}

    record RequisitionCancelled() {}

    record RequisitionHeld() {}

    record RequisitionResumed() {}

    @Bean
    Subscription followedRequisitions(FollowRequisition follow) {
        return Subscription.to("jobs", "requisition")
                .effect(RequisitionFilled.class, (_, it) -> follow.filled(new RequisitionId(it.aggregateId())))
                .effect(RequisitionCancelled.class, (_, it) -> follow.cancelled(new RequisitionId(it.aggregateId())))
                .effect(RequisitionHeld.class, (_, it) -> follow.held(new RequisitionId(it.aggregateId())))
                .effect(RequisitionResumed.class, (_, it) -> follow.resumed(new RequisitionId(it.aggregateId())))
                .build();
    }
}
