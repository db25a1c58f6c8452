package io.trellis.support.sample;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.trellis.support.migration.Migration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** A migration that can be killed between its steps. */
@Component
class FourSteps implements Migration {
    @Override
    public String id() {
        return "001-four-steps";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        for (var step = 1; step <= 4; step++) {
            mongo.getCollection("steps")
                    .updateOne(Filters.eq("_id", step), Updates.set("done", true), new UpdateOptions().upsert(true));
        }
    }
}
