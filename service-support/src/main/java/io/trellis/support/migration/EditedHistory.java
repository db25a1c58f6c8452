package io.trellis.support.migration;

/** A migration that was applied to this database does something else by now. */
final class EditedHistory extends RuntimeException {
    EditedHistory(String id) {
        super(("Migration %s was edited after it had been applied to this database. Restore it as it was released and"
                        + " put the change into a new migration.")
                .formatted(id));
    }
}
