package io.trellis.support.idempotency;

import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.security.CurrentActor;
import io.trellis.support.web.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Decides by the key whether a POST is new, answered, in flight or another one. */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** These say something about the caller or the moment, not about the request. */
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 429);

    private final Answers answers;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(Answers answers, HandlerExceptionResolver problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest repeatable;
        Claim claim;
        try {
            var key = key(request);
            repeatable = RepeatableRequest.of(request);
            claim = answers.claim(Fingerprint.of(CurrentActor.get().subject(), key), Fingerprint.of(repeatable));
        } catch (RuntimeException refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        switch (claim) {
            case Claim.Mine mine -> answer(mine, repeatable.http(), response, chain);
            case Claim.Answered answered -> answered.answer().writeTo(response);
            case Claim.InFlight _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(request, response, new Conflict("request-in-flight", "The first request is still at work."));
            }
            case Claim.Reused _ ->
                refuse(
                        request,
                        response,
                        new RuleRefused("idempotency-key-reused", "This key came with another request before."));
        }
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "unreadable", HEADER + " must be 1 to 128 visible ASCII characters.");
        }
        return key;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException reason) {
        problems.resolveException(request, response, null, reason);
    }

    private void answer(Claim.Mine claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var attempt = new Attempt(claim);
        var recording = new ContentCachingResponseWrapper(response);
        attempt.attachTo(request);
        try {
            chain.doFilter(request, recording);
            settle(attempt, recording);
        } finally {
            if (!attempt.isSettled()) {
                answers.release(claim);
            }
        }
        recording.copyBodyToResponse();
    }

    /** Answers of which nothing was committed are kept here; the others were, with what they answer for. */
    private void settle(Attempt attempt, ContentCachingResponseWrapper recording) {
        var status = recording.getStatus();
        if (!attempt.isSettled() && status < 500 && !NOT_KEPT.contains(status)) {
            answers.keep(attempt.claim(), Answer.of(recording));
            attempt.settle();
        }
    }
}
