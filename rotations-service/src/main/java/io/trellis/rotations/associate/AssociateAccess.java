package io.trellis.rotations.associate;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Coordinators see everybody; an associate is known by mail and sees their own. What is not yours is not there. */
@Component
public class AssociateAccess {

    private final Associates associates;

    AssociateAccess(Associates associates) {
        this.associates = associates;
    }

    public Associate visible(AssociateId id, Actor actor) {
        var associate = associates.at(id);
        if (!actor.is("coordinator") && !isSelf(associate, actor)) {
            throw new NotFound("associate");
        }
        return associate;
    }

    /** The actor as an associate, newest cohort first. */
    public List<Associate> own(Actor actor) {
        return mail(actor).map(associates::withMail).orElse(List.of());
    }

    public Associate ownIn(CohortId cohort, Actor actor) {
        return own(actor).stream()
                .filter(associate -> associate.cohortId().equals(cohort))
                .findFirst()
                .orElseThrow(() -> new NotFound("associate"));
    }

    private static boolean isSelf(Associate associate, Actor actor) {
        return mail(actor)
                .filter(mail -> mail.equals(associate.profile().mail()))
                .isPresent();
    }

    private static Optional<String> mail(Actor actor) {
        return Optional.ofNullable(actor.mail()).map(mail -> mail.toLowerCase(Locale.ROOT));
    }
}
