package io.trellis.support.event.inbox;

import io.trellis.support.event.EventSettings;
import io.trellis.support.event.MalformedEvent;
import io.trellis.support.transaction.Retrying;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retried with growing pauses, then set aside with the reason. What is no fault of the event is waited for: a database
 * that is away, and a transaction in the way, which may be that of a killed replica and live for a minute.
 */
final class FailureHandling {
    static final String REASON = "trellis-reason";
    private static final int REASON_LENGTH = 500;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private FailureHandling() {}

    static CommonErrorHandler of(EventSettings settings, KafkaOperations<?, ?> kafka) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (message, _) -> new TopicPartition(settings.deadLetters(message.topic()), -1));
        deadLetters.setExceptionHeadersCreator(
                (headers, failure, _, _) -> headers.add(REASON, reason(failure).getBytes(StandardCharsets.UTF_8)));
        var handler =
                new DefaultErrorHandler(deadLetters, backOff(settings.retryFor().toMillis()));
        handler.addNotRetryableExceptions(MalformedEvent.class);
        handler.setBackOffFunction(
                (_, failure) -> passes(failure) ? backOff(ExponentialBackOff.DEFAULT_MAX_ELAPSED_TIME) : null);
        return handler;
    }

    static String reason(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        for (var wrapped = failure; wrapped != null; wrapped = wrapped.getCause()) {
            if (wrapped instanceof MalformedEvent malformed) {
                cause = malformed;
            }
        }
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
    }

    private static boolean passes(Throwable failure) {
        return Retrying.isTransient(failure) || databaseIsAway(failure);
    }

    private static boolean databaseIsAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    private static BackOff backOff(long maxElapsed) {
        var backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(LONGEST.toMillis());
        backOff.setMaxElapsedTime(maxElapsed);
        return backOff;
    }
}
