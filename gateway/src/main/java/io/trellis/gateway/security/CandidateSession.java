package io.trellis.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** The bearer token a candidate got for a mailed link, kept in the gateway's session. */
record CandidateSession(String accessToken, Instant expiresAt) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ATTRIBUTE = "candidate";

    static Optional<CandidateSession> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof CandidateSession candidate
                        && now.isBefore(candidate.expiresAt())
                ? Optional.of(candidate)
                : Optional.empty();
    }

    /** Ends whoever was signed in here before: one browser session is one person. */
    void begin(HttpServletRequest request) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }
}
