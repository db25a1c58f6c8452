package io.trellis.candidates.scorecard;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.support.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
public class Scorecards {

    private final MongoTemplate mongo;

    Scorecards(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Scorecard save(Scorecard scorecard) {
        return mongo.save(scorecard);
    }

    public Scorecard get(ScorecardId id) {
        return Optional.ofNullable(mongo.findById(id, Scorecard.class)).orElseThrow(() -> new NotFound("scorecard"));
    }

    List<Scorecard> of(ApplicationId application) {
        return mongo.find(query(where("application").is(application)).with(Sort.by("_id")), Scorecard.class);
    }

    /** Which of these applications the reviewer has a finished scorecard for. */
    public Set<ApplicationId> scoredBy(String reviewer, Collection<ApplicationId> applications) {
        var finished = where("application").in(applications).and("reviewer").is(reviewer);
        return mongo.find(query(finished.and("status").ne(ScorecardStatus.DRAFT)), Scorecard.class).stream()
                .map(Scorecard::application)
                .collect(Collectors.toSet());
    }

    void lock(ApplicationId application) {
        var submitted = where("application").is(application).and("status").is(ScorecardStatus.SUBMITTED);
        var locked = new Update().set("status", ScorecardStatus.LOCKED).inc("revision", 1);
        mongo.updateMulti(query(submitted), locked, Scorecard.class);
    }
}
