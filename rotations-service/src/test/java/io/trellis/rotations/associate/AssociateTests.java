package io.trellis.rotations.associate;

import static io.trellis.rotations.associate.AssociateStatus.ACTIVE;
import static io.trellis.rotations.associate.AssociateStatus.EXITED;
import static io.trellis.rotations.associate.AssociateStatus.EXTENDED;
import static io.trellis.rotations.associate.AssociateStatus.GRADUATED;
import static io.trellis.rotations.associate.AssociateStatus.ON_LEAVE;
import static io.trellis.rotations.associate.AssociateStatus.PREBOARDING;
import static io.trellis.rotations.associate.AssociateStatus.RENEGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.StateTable;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.id.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssociateTests {

    private final StateTable<Associate, AssociateStatus> table =
            new StateTable<>(AssociateStatus.class, AssociateTests::associate, Associate::status);

    @Test
    void movesAsPublished() {
        table.leads(associate -> associate.become(PREBOARDING), PREBOARDING, Set.of());
        table.leads(associate -> associate.become(ACTIVE), ACTIVE, Set.of(PREBOARDING, ON_LEAVE, EXTENDED));
        table.leads(associate -> associate.become(ON_LEAVE), ON_LEAVE, Set.of(ACTIVE));
        table.leads(associate -> associate.become(EXTENDED), EXTENDED, Set.of(ACTIVE));
        table.leads(associate -> associate.become(GRADUATED), GRADUATED, Set.of(ACTIVE));
        table.leads(associate -> associate.become(EXITED), EXITED, Set.of(ACTIVE));
        table.leads(associate -> associate.become(RENEGED), RENEGED, Set.of(PREBOARDING));
    }

    @Test
    void isCalledSomethingBeforeTheProfileIsFilledIn() {
        var id = new AssociateId(UUID.fromString("019aa8c0-0000-7000-8000-0000000000d1"));
        var hire = Associate.enrolled(id, new CohortId(Ids.next()), Ids.next(), Profile.UNKNOWN);
        assertThat(hire.displayName()).isEqualTo("Hire 0000000000d1");
        hire.describe(Profile.of("Mina Haddad", "Mina.Haddad@Aldercove.example"));
        assertThat(hire.displayName()).isEqualTo("Mina Haddad");
        assertThat(hire.profile().mail()).isEqualTo("mina.haddad@aldercove.example");
    }

    private static Associate associate(AssociateStatus status) {
        return new Associate(
                new AssociateId(Ids.next()), 1, new CohortId(Ids.next()), Ids.next(), Profile.UNKNOWN, status);
    }
}
