/** Who is at the door: staff by OIDC, candidates by a mailed link, API clients by bearer token. */
@NullMarked
package io.trellis.gateway.security;

import org.jspecify.annotations.NullMarked;
