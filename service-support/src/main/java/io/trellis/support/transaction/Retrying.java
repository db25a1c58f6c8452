package io.trellis.support.transaction;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a whole transaction again when the server calls its failure transient, as it does for write conflicts. */
public final class Retrying {
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(8)
            .delay(Duration.ofMillis(10))
            .multiplier(2)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofMillis(500))
            .predicate(Retrying::isTransient)
            .build());

    /** @param transaction begins and commits a transaction; inside an outer one it runs once, as only the outer can repeat */
    public <T> T call(Supplier<T> transaction) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? transaction.get()
                : retries.invoke(transaction);
    }

    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException mongo
                    && mongo.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)) {
                return true;
            }
        }
        return false;
    }
}
