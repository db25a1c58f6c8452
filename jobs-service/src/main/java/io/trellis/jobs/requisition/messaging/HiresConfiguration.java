package io.trellis.jobs.requisition.messaging;

import io.trellis.jobs.requisition.CountHire;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.support.event.Subscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HiresConfiguration {

    record CandidateHired(UUID requisitionId) {}

    @Bean
    Subscription hires(CountHire countHire) {
        return Subscription.to("candidates", "application")
                .effect(
                        CandidateHired.class,
                        (hired, envelope) ->
                                countHire.count(new RequisitionId(hired.requisitionId()), envelope.aggregateId()))
                .build();
    }
}
