package io.trellis.gateway.security;

import org.springframework.security.core.AuthenticationException;

/** The session has no token that still works: the person signs in again. */
final class SessionExpired extends AuthenticationException {

    SessionExpired() {
        super("Sign in again.");
    }
}
