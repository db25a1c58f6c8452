package io.trellis.support.idempotency;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** A request on its way to an answer that will be kept. */
final class Attempt {
    private static final String ATTRIBUTE = Attempt.class.getName();

    private final Claim.Mine claim;
    private boolean settled;

    Attempt(Claim.Mine claim) {
        this.claim = claim;
    }

    static @Nullable Attempt of(ServletRequest request) {
        return (Attempt) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Claim.Mine claim() {
        return claim;
    }

    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }
}
