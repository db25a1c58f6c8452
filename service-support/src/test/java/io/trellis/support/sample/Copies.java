package io.trellis.support.sample;

import io.trellis.support.event.Envelope;
import io.trellis.support.event.Subscription;
import org.bson.Document;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the sample hears of itself: how often each tally was counted, in which order, and in which trace last. */
@Configuration(proxyBeanMethods = false)
class Copies {
    record TallyCounted(TallyId tallyId, int amount) {}

    @Bean
    Subscription tallies(MongoTemplate mongo) {
        return Subscription.to("sample", "tally")
                .effect(TallyCounted.class, (event, envelope) -> copy(mongo, event, envelope))
                .build();
    }

    private static void copy(MongoTemplate mongo, TallyCounted event, Envelope envelope) {
        if (mongo.findById(event.tallyId(), Document.class, "broken") != null) {
            throw new IllegalStateException("broken for now");
        }
        mongo.upsert(
                Query.query(Criteria.where("_id").is(event.tallyId())),
                new Update()
                        .inc("sum", event.amount())
                        .push("revisions", envelope.revision())
                        .set("trace", MDC.get("traceId")),
                "copies");
    }
}
