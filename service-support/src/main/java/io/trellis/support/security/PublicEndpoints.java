package io.trellis.support.security;

import java.util.List;

/** Paths of a service that need no token. {@code "GET /api/postings/**"} limits the pattern to one method. */
public record PublicEndpoints(List<String> patterns) {}
