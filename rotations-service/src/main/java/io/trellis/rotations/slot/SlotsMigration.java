package io.trellis.rotations.slot;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.trellis.support.migration.Migration;
import java.util.EnumSet;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

@Component
class SlotsMigration implements Migration {

    @Override
    public String id() {
        return "004-slots-without-duplicate-pitches";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var indexes = mongo.indexOps(Slot.class);
        indexes.createIndex(new Index("cohortId", Direction.ASC)
                .on("teamId", Direction.ASC)
                .on("span.first", Direction.ASC)
                .on("pitch.charter.feature", Direction.ASC)
                .named("pitch")
                .partial(PartialIndexFilter.of(where("status")
                        .in(EnumSet.complementOf(EnumSet.of(SlotStatus.WITHDRAWN)).stream()
                                .map(Enum::name)
                                .toList())))
                .unique());
    }
}
