package io.trellis.candidates.application;

import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;

/** Staff see every application; candidates their own, and nothing tells them that others exist. */
public final class AccessPolicy {

    private AccessPolicy() {}

    public static Application visible(Application application, Actor actor) {
        if (actor.is("candidate") && !application.belongsTo(actor.subject())) {
            throw new NotFound("application");
        }
        return application;
    }
}
