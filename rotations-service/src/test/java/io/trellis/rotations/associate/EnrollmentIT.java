package io.trellis.rotations.associate;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.RealServers;
import io.trellis.rotations.Scene;
import io.trellis.rotations.cohort.CohortStatus;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.cohort.MoveCohort;
import io.trellis.support.id.Ids;
import io.trellis.support.testing.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RealServers
class EnrollmentIT {

    @Autowired
    Scene scene;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Associates associates;

    @Autowired
    MoveAssociate moveAssociate;

    @Autowired
    MoveCohort moveCohort;

    @Autowired
    ApplicationContext service;

    @Test
    void aHireConsumesItsSeatAndEnrolls() {
        var cohort = scene.open(1).id();
        var offer = Ids.next();
        var person = Ids.next();
        Map<String, Object> facts = Map.of("offerId", offer, "cohortId", cohort.value(), "personId", person);
        Golden.deliver(service, "events/candidates/offer-approved.v1.json", facts);
        Golden.deliver(service, "events/candidates/candidate-hired.v1.json", facts);
        await(() -> associates.existsById(new AssociateId(offer)));
        var associate = associates.at(new AssociateId(offer));
        assertThat(associate.cohortId()).isEqualTo(cohort);
        assertThat(associate.personId()).isEqualTo(person);
        assertThat(associate.status()).isEqualTo(AssociateStatus.PREBOARDING);
    }

    @Test
    void whoIsBroughtInKeepsNameAndMail() {
        var cohort = scene.open(2).id();
        var people = scene.associates(cohort, "Mina Haddad", "Omar Farouk");
        assertThat(people).extracting(Associate::displayName).containsExactly("Mina Haddad", "Omar Farouk");
        assertThat(associates.withMail("mina.haddad@aldercove.example"))
                .extracting(Associate::id)
                .contains(people.getFirst().id());
    }

    @Test
    void whoRenegesLeavesASeat() {
        var cohort = scene.open(1).id();
        var associate = scene.associates(cohort, "Mina Haddad").getFirst();
        moveAssociate.move(associate.id(), AssociateStatus.RENEGED);
        await(() -> cohorts.at(cohort).free() == 1);
    }

    @Test
    void anActiveCohortActivatesItsPeople() {
        var cohort = scene.open(1).id();
        var associate = scene.associates(cohort, "Mina Haddad").getFirst();
        List.of(CohortStatus.LOCKED, CohortStatus.ACTIVE).forEach(next -> moveCohort.move(cohort, next));
        await(() -> associates.at(associate.id()).status() == AssociateStatus.ACTIVE);
    }
}
