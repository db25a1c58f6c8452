package io.trellis.candidates.letter;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
public class Letters {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final MongoTemplate mongo;

    Letters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void add(Letter letter) {
        mongo.insert(letter);
    }

    void addOnce(Letter letter) {
        try {
            mongo.insert(letter);
        } catch (DuplicateKeyException _) {
            // It was written before.
        }
    }

    /** Newest first. */
    public List<Letter> about(ApplicationId application) {
        var newestFirst = query(where("application").is(application)).with(Sort.by(Direction.DESC, "writtenAt"));
        return mongo.find(newestFirst, Letter.class);
    }

    long linksSince(PersonId person, Instant since) {
        var links = where("person").is(person).and("kind").is(LetterKind.SIGN_IN);
        return mongo.count(query(links.and("writtenAt").gt(since)), Letter.class);
    }

    /** Takes the next letter that is due. Until its pause is over no other replica sees it; each try makes that longer. */
    Optional<Letter> take(Instant now) {
        var due = new Query(where("dueAt").lte(now)).with(Sort.by("dueAt"));
        var letter = mongo.findOne(due, Letter.class);
        if (letter == null) {
            return Optional.empty();
        }
        var unchanged = new Criteria("_id").is(letter.id()).and("attempts").is(letter.attempts());
        var taken = new Update().inc("attempts", 1);
        if (letter.attempts() < MOST_ATTEMPTS) {
            taken.set("dueAt", now.plus(pause(letter.attempts())));
        } else {
            taken.unset("dueAt");
        }
        var isOurs = mongo.updateFirst(query(unchanged), taken, Letter.class).getModifiedCount() == 1;
        return isOurs ? Optional.of(letter) : take(now);
    }

    void sent(Letter letter, Instant at) {
        mongo.updateFirst(
                query(where("_id").is(letter.id())),
                new Update().set("sentAt", at).unset("dueAt"),
                Letter.class);
    }

    private static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 7));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
