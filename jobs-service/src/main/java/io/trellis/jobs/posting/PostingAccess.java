package io.trellis.jobs.posting;

import io.trellis.support.security.Actor;
import java.util.EnumSet;
import java.util.Set;

/** Who sees which postings. Nobody is an anonymous visitor, or a candidate. */
public final class PostingAccess {

    private PostingAccess() {}

    /** Recruiters see every posting in every state. */
    public static boolean seesAll(Actor actor) {
        return actor.is("coordinator") || actor.is("recruiter") || actor.is("executive");
    }

    /** Whose postings a list of open roles shows. */
    public static Set<Visibility> lists(Actor actor) {
        return worksHere(actor) ? EnumSet.of(Visibility.PUBLIC, Visibility.INTERNAL) : EnumSet.of(Visibility.PUBLIC);
    }

    /** Whether the posting may be read by its address: once published, by all whom it is meant for. */
    public static boolean reads(Actor actor, Posting posting) {
        var visibility = posting.visibility();
        return seesAll(actor)
                || visibility == Visibility.PRIVATE
                || visibility != null && lists(actor).contains(visibility);
    }

    private static boolean worksHere(Actor actor) {
        return !actor.roles().isEmpty() && !actor.is("candidate");
    }
}
