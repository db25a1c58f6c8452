package io.trellis.support.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asking: the token's subject, name, mail and roles. An argument of controller methods. */
public record Actor(
        String subject, @Nullable String name, @Nullable String mail, Set<String> roles) {
    static final Actor SYSTEM = new Actor("system", null, null, Set.of());

    public boolean is(String role) {
        return roles.contains(role);
    }
}
