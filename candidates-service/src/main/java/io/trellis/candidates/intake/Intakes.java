package io.trellis.candidates.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** An intake opens once and ends once, so an event that is late or repeated changes nothing, whatever its revision. */
@Repository
public class Intakes {

    private final MongoTemplate mongo;

    Intakes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void opened(UUID cohort, int seats, LocalDate startsOn) {
        upsert(
                cohort,
                new Update().set("seats", seats).set("startsOn", startsOn).setOnInsert("status", IntakeStatus.OPEN));
    }

    public void ended(UUID cohort) {
        upsert(cohort, new Update().set("status", IntakeStatus.OVER));
    }

    public Optional<Intake> find(UUID cohort) {
        return Optional.ofNullable(mongo.findById(cohort, Intake.class));
    }

    /** Those that were announced, by cohort. */
    public Map<UUID, Intake> of(Collection<UUID> cohorts) {
        return mongo.find(query(where("_id").in(cohorts)), Intake.class).stream()
                .collect(Collectors.toMap(Intake::id, Function.identity()));
    }

    /**
     * An offer for a cohort that has not been heard of may still wait for its intake to open.
     *
     * @throws IntakeOver if no seat can come any more
     */
    public void requireNotOver(UUID cohort) {
        if (find(cohort).filter(intake -> intake.status() == IntakeStatus.OVER).isPresent()) {
            throw new IntakeOver();
        }
    }

    private void upsert(UUID cohort, Update update) {
        mongo.upsert(query(where("_id").is(cohort)), update, Intake.class);
    }
}
