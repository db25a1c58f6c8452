package io.trellis.support.transaction;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

/** Snapshot transactions, whose commit is repeated while its outcome is unknown (the server commits once). */
final class CommitRepeatingTransactionManager extends MongoTransactionManager {
    private static final int COMMITS = 3;
    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();

    CommitRepeatingTransactionManager(MongoDatabaseFactory databases) {
        super(databases, OPTIONS);
    }

    @Override
    protected void doCommit(MongoTransactionObject transaction) throws Exception {
        for (var commit = 1; ; commit++) {
            try {
                super.doCommit(transaction);
                return;
            } catch (MongoException failure) {
                var unknown = failure.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
                if (!unknown || commit == COMMITS) {
                    throw failure;
                }
            }
        }
    }
}
