package io.trellis.support.security;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** The actor of this thread: the token's subject in a request, {@code "system"} in listeners and jobs. */
public final class CurrentActor {
    private static final String ROLE = "ROLE_";

    private CurrentActor() {}

    public static Actor get() {
        var actor = of(SecurityContextHolder.getContext().getAuthentication());
        return actor == null ? Actor.SYSTEM : actor;
    }

    static @Nullable Actor of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            return null;
        }
        var roles = authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(
                authentication.getName(), token.getClaimAsString("name"), token.getClaimAsString("email"), roles);
    }
}
