package io.trellis.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.mongodb.spring.session.AbstractMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Sessions of which none outlives its sign-out. Every request saves its session when it ends; one that was under way at
 * the sign-out would bring the session back, as the repository inserts what it does not find.
 */
class Sessions extends MongoIndexedSessionRepository {

    /** The id under which the session was stored first; another one after a sign-in, which changes the id. */
    private static final String STORED_AS = "trellis.stored-as";

    private static final TypeDescriptor SESSION = TypeDescriptor.valueOf(MongoSession.class);
    private static final TypeDescriptor DOCUMENT = TypeDescriptor.valueOf(Document.class);

    private final MongoOperations mongo;
    private final AbstractMongoSessionConverter converter;

    Sessions(MongoOperations mongo, AbstractMongoSessionConverter converter) {
        super(mongo);
        this.mongo = mongo;
        this.converter = converter;
        setMongoSessionConverter(converter);
    }

    @Override
    public void save(MongoSession session) {
        if (session.getId().equals(session.getAttribute(STORED_AS))) {
            replace(session);
        } else {
            session.setAttribute(STORED_AS, session.getId());
            super.save(session);
        }
    }

    private void replace(MongoSession session) {
        Document stored = (Document) Objects.requireNonNull(converter.convert(session, SESSION, DOCUMENT));
        mongo.replace(query(where("_id").is(session.getId())), stored, DEFAULT_COLLECTION_NAME);
    }
}
