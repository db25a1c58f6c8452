package io.trellis.candidates.application;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.person.PersonId;
import io.trellis.support.problem.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
public class Applications {

    private static final int MOST_OVERDUE = 500;

    private final MongoTemplate mongo;

    Applications(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Application save(Application application) {
        return mongo.save(application);
    }

    public Application get(ApplicationId id) {
        return Optional.ofNullable(mongo.findById(id, Application.class))
                .orElseThrow(() -> new NotFound("application"));
    }

    Optional<Application> of(PersonId person, UUID postingId) {
        var same = where("person").is(person).and("role.postingId").is(postingId);
        return Optional.ofNullable(mongo.findOne(query(same), Application.class));
    }

    public List<Application> of(PersonId person) {
        var newestFirst = query(where("person").is(person)).with(Sort.by(Direction.DESC, "_id"));
        return mongo.find(newestFirst, Application.class);
    }

    /** Newest first, from after the one given. */
    public List<Application> page(
            @Nullable UUID postingId, @Nullable ApplicationStatus status, @Nullable UUID after, int limit) {
        var criteria = about(postingId);
        if (status != null) {
            criteria.and("status").is(status);
        }
        if (after != null) {
            criteria.and("_id").lt(after);
        }
        return mongo.find(
                new Query(criteria).with(Sort.by(Direction.DESC, "_id")).limit(limit), Application.class);
    }

    public Map<ApplicationStatus, Long> counts(@Nullable UUID postingId) {
        var perStatus = Aggregation.newAggregation(
                Aggregation.match(about(postingId)),
                Aggregation.group("status").count().as("count"));
        var counts = new EnumMap<ApplicationStatus, Long>(ApplicationStatus.class);
        for (var line : mongo.aggregate(perStatus, Application.class, Document.class)) {
            counts.put(
                    ApplicationStatus.valueOf(line.getString("_id")),
                    line.get("count", Number.class).longValue());
        }
        return counts;
    }

    public long silent(@Nullable UUID postingId, Instant now) {
        var silent = about(postingId).and("status").in(active()).and("since").lte(now.minus(Application.SILENCE));
        return mongo.count(query(silent), Application.class);
    }

    /** Those whose promised day is over where the candidate is, the latest promises first. */
    public List<Application> overdue(Instant now) {
        var latestToday = LocalDate.ofInstant(now, ZoneOffset.MAX);
        var promised = where("status").in(active()).and("answerBy").lt(latestToday);
        var latestFirst =
                query(promised).with(Sort.by(Direction.DESC, "answerBy")).limit(MOST_OVERDUE);
        return mongo.find(latestFirst, Application.class).stream()
                .filter(application -> application.isOverdueAt(now))
                .toList();
    }

    /**
     * Reads an application and makes every other transaction that changes or locks it wait its turn, so that what the
     * caller decides from its status still holds when the caller commits.
     */
    public Application lock(ApplicationId id) {
        return touch(id, new Update().inc("locks", 1));
    }

    /** From here until the hire, nothing may end or hold the application. */
    public Application markAccepted(ApplicationId id, UUID offer) {
        return touch(id, new Update().set("acceptedOffer", offer));
    }

    private Application touch(ApplicationId id, Update update) {
        var returnNew = FindAndModifyOptions.options().returnNew(true);
        return Optional.ofNullable(
                        mongo.findAndModify(query(where("_id").is(id)), update, returnNew, Application.class))
                .orElseThrow(() -> new NotFound("application"));
    }

    private static List<ApplicationStatus> active() {
        return Stream.of(ApplicationStatus.values())
                .filter(ApplicationStatus::isActive)
                .toList();
    }

    private static Criteria about(@Nullable UUID postingId) {
        return postingId == null ? new Criteria() : where("role.postingId").is(postingId);
    }
}
