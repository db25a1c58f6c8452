package io.trellis.support.security;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A second issuer whose tokens this service accepts, beside the one of {@code TRELLIS_ISSUER}. */
public record TrustedIssuer(String issuer, JwtDecoder decoder) {}
