package io.trellis.rotations.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.rotations.RealServers;
import io.trellis.rotations.Scene;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.team.FoundTeam;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealServers
class SlotsIT {

    private static final Actor ANA = manager("ana.reyes");
    private static final Actor TOM = manager("tom.becker");
    private static final Actor MINA = new Actor("mina.haddad", null, null, Set.of("associate"));

    @Autowired
    Scene scene;

    @Autowired
    PitchSlot pitchSlot;

    @Autowired
    EditSlot editSlot;

    @Autowired
    MoveSlot moveSlot;

    @Autowired
    SlotAccess access;

    @Autowired
    Slots slots;

    @Autowired
    FoundTeam foundTeam;

    CohortId cohort = new CohortId(Ids.next());

    @BeforeEach
    void cohort() {
        cohort = scene.planned(1).id();
    }

    @Test
    void whatIsNotYoursIsNotThere() {
        var slot = pitchSlot.pitch(cohort, scene.team("Search").id(), 1, 1, Scene.pitch(2), ANA);
        assertThat(access.visible(slot.id(), ANA).id()).isEqualTo(slot.id());
        assertThat(access.visible(slot.id(), Scene.DANA).id()).isEqualTo(slot.id());
        for (var other : List.of(TOM, MINA)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> access.visible(slot.id(), other));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> moveSlot.submit(slot.id(), other));
            assertThat(access.visible(slots.findByCohortIdOrderById(cohort), other))
                    .isEmpty();
        }
        moveSlot.submit(slot.id(), ANA);
        moveSlot.accept(slot.id());
        assertThat(access.visible(slot.id(), MINA).status()).isEqualTo(SlotStatus.ACCEPTED);
    }

    @Test
    void aTeamPitchesAFeatureOncePerPeriod() {
        var team = scene.team("Search");
        var first = pitch(team, 1);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> pitch(team, 1))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("duplicate-pitch"));
        pitch(team, 2);
        moveSlot.withdraw(first.id(), ANA);
        assertThat(pitch(team, 1).status()).isEqualTo(SlotStatus.DRAFT);
    }

    @Test
    void onlyACoordinatorAllowsAnUnusualLength() {
        var team = scene.team("Search");
        var pitch = Scene.pitch(1);
        var allowed = new Pitch(
                pitch.charter(),
                pitch.supervisors(),
                0,
                1,
                Map.of(),
                new TreeSet<>(),
                null,
                null,
                "The platform move takes that long.");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> pitchSlot.pitch(cohort, team.id(), 1, 3, allowed, ANA))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("override-needs-coordinator"));
        var slot = pitchSlot.pitch(cohort, team.id(), 1, 3, allowed, Scene.DANA);
        assertThat(moveSlot.submit(slot.id(), ANA).status()).isEqualTo(SlotStatus.SUBMITTED);
    }

    @Test
    void aReturnedPitchSaysWhyAndCanBeEdited() {
        var slot = pitch(scene.team("Search"), 1);
        moveSlot.submit(slot.id(), ANA);
        var returned = moveSlot.giveBack(slot.id(), "Which metric?");
        assertThat(returned.returnedBecause()).isEqualTo("Which metric?");
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> editSlot.edit(slot.id(), slot.revision(), Scene.pitch(3), ANA));
        editSlot.edit(slot.id(), returned.revision(), Scene.pitch(3), ANA);
        assertThat(moveSlot.submit(slot.id(), ANA).returnedBecause()).isNull();
    }

    @Test
    void teamsHaveDifferentNames() {
        var name = "Search " + Ids.next();
        foundTeam.found(name, null, null, Set.of());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> foundTeam.found(name, null, null, Set.of()))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("team-name-taken"));
    }

    private Slot pitch(Team team, int period) {
        return pitchSlot.pitch(cohort, team.id(), period, 1, Scene.pitch(2), ANA);
    }

    private static Actor manager(String subject) {
        return new Actor(subject, null, null, Set.of("team-manager"));
    }
}
