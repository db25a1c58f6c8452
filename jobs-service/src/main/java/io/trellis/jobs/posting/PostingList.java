package io.trellis.jobs.posting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.trellis.jobs.requisition.RequisitionId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Postings newest first, a stretch at a time. */
@Component
public class PostingList {

    private final MongoTemplate mongo;
    private final Clock clock;

    PostingList(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public List<Posting> all(
            Set<PostingStatus> statuses, @Nullable RequisitionId requisition, @Nullable UUID after, int limit) {
        var wanted = new Criteria();
        if (!statuses.isEmpty()) {
            wanted.and("status").in(statuses);
        }
        if (requisition != null) {
            wanted.and("requisitionId").is(requisition);
        }
        return find(wanted, after, limit);
    }

    public List<Posting> open(Set<Visibility> visibilities, @Nullable UUID after, int limit) {
        var wanted = where("status")
                .is(PostingStatus.PUBLISHED)
                .and("visibility")
                .in(visibilities)
                .and("closesAt")
                .gt(clock.instant());
        return find(wanted, after, limit);
    }

    private List<Posting> find(Criteria wanted, @Nullable UUID after, int limit) {
        if (after != null) {
            wanted.and("_id").lt(after);
        }
        return mongo.find(
                Query.query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), Posting.class);
    }
}
