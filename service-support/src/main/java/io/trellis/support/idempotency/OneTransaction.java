package io.trellis.support.idempotency;

import io.trellis.support.transaction.Retrying;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Runs a controller method with a key in one transaction with the keeping of its answer. Were the answer kept after the
 * commit, a crash in between would leave an effect that a repetition does not know of.
 */
final class OneTransaction extends RequestMappingHandlerAdapter {
    private final Answers answers;
    private final Retrying retrying;
    private final TransactionOperations transaction;

    OneTransaction(Answers answers, Retrying retrying, TransactionOperations transaction) {
        this.answers = answers;
        this.retrying = retrying;
        this.transaction = transaction;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method) throws Exception {
        var attempt = Attempt.of(request);
        var recording = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        if (attempt == null || recording == null) {
            return super.handleInternal(request, response, method);
        }
        try {
            var answered = retrying.call(() -> transaction.execute(status -> {
                recording.reset();
                var view = handle(request, response, method);
                return keep(attempt, recording, view, status);
            }));
            if (answered.settled()) {
                attempt.settle();
            }
            return answered.view();
        } catch (Checked failure) {
            throw failure.getCause();
        }
    }

    private record Answered(@Nullable ModelAndView view, boolean settled) {}

    /** A view is rendered later, and a failure was undone: both are kept when the whole answer is known. */
    private Answered keep(
            Attempt attempt,
            ContentCachingResponseWrapper recording,
            @Nullable ModelAndView view,
            TransactionStatus status) {
        if (status.isRollbackOnly()) {
            status.setRollbackOnly();
            return new Answered(view, false);
        }
        if (view != null) {
            return new Answered(view, false);
        }
        answers.keep(attempt.claim(), Answer.of(recording));
        return new Answered(null, true);
    }

    private @Nullable ModelAndView handle(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method) {
        try {
            return super.handleInternal(request, response, method);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new Checked(failure);
        }
    }

    private static final class Checked extends RuntimeException {
        private final Exception failure;

        Checked(Exception failure) {
            super(failure);
            this.failure = failure;
        }

        @Override
        public synchronized Exception getCause() {
            return failure;
        }
    }
}
