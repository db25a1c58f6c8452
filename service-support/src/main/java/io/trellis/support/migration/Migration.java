package io.trellis.support.migration;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A change of the database, a bean with a class of its own. Applied once, in order of {@code id}, before anything else
 * uses the database. It may be killed half-way and run again, so it must be repeatable; once released it is never edited.
 */
public interface Migration {
    /** Sorts and names the migration, e.g. {@code "001-indexes"}. */
    String id();

    void apply(MongoTemplate mongo);
}
