package io.trellis.candidates.offer;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.support.problem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
public class Offers {

    private final MongoTemplate mongo;

    Offers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Offer save(Offer offer) {
        return mongo.save(offer);
    }

    public Offer get(OfferId id) {
        return find(id).orElseThrow(() -> new NotFound("offer"));
    }

    Optional<Offer> find(OfferId id) {
        return Optional.ofNullable(mongo.findById(id, Offer.class));
    }

    /** Newest version first. */
    public List<Offer> of(ApplicationId application) {
        var newestFirst = query(where("application").is(application)).with(Sort.by(Direction.DESC, "version"));
        return mongo.find(newestFirst, Offer.class);
    }

    public List<Offer> page(@Nullable UUID after, int limit) {
        var criteria = after == null ? new Criteria() : where("_id").lt(after);
        return mongo.find(
                new Query(criteria).with(Sort.by(Direction.DESC, "_id")).limit(limit), Offer.class);
    }

    List<Offer> extendedUntilBefore(Instant moment, int limit) {
        var lapsed = where("status").is(OfferStatus.EXTENDED).and("expiresAt").lt(moment);
        return mongo.find(query(lapsed).limit(limit), Offer.class);
    }
}
