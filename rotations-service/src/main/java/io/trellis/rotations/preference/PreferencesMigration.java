package io.trellis.rotations.preference;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.trellis.support.migration.Migration;
import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.stereotype.Component;

@Component
class PreferencesMigration implements Migration {

    @Override
    public String id() {
        return "005-one-open-window-and-one-list-per-associate";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var windows = mongo.indexOps(PreferenceWindow.class);
        windows.createIndex(new Index("cohortId", Direction.ASC)
                .named("open")
                .partial(PartialIndexFilter.of(where("status")
                        .in(List.of(
                                WindowStatus.SCHEDULED.name(),
                                WindowStatus.OPEN.name(),
                                WindowStatus.EXTENDED.name()))))
                .unique());
        windows.createIndex(
                new Index("status", Direction.ASC).on("closesAt", Direction.ASC).named("due"));
        mongo.indexOps(Preferences.class)
                .createIndex(new Index("windowId", Direction.ASC)
                        .on("associateId", Direction.ASC)
                        .named("associate")
                        .unique());
    }
}
