package io.trellis.gateway.security;

/** What a page may load: its own origin only, no inline script or style. */
final class ContentPolicy {

    static final String STRICT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private ContentPolicy() {}
}
