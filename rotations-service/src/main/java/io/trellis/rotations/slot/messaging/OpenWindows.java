package io.trellis.rotations.slot.messaging;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.slot.SettleSlots;
import io.trellis.support.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a cohort may rank its teams, the accepted pitches are on offer. */
@Configuration(proxyBeanMethods = false)
class OpenWindows {

    @Bean
    Subscription windowSubscription(SettleSlots settleSlots) {
        return Subscription.to("rotations", "preference-window")
                .effect(PreferenceWindowOpened.class, (window, _) -> settleSlots.offer(window.cohortId()))
                .build();
    }

    record PreferenceWindowOpened(CohortId cohortId) {}
}
