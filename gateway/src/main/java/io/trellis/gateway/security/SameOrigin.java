package io.trellis.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/**
 * Tells whether a browser sent the request from this site's own page, by Fetch Metadata where the browser has it and by
 * Origin otherwise. A client that sends neither is no browser and carries nobody's authority by accident.
 * Source: OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata headers".
 */
final class SameOrigin {

    static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private SameOrigin() {}
}
