package io.trellis.rotations.preference;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.rotations.RealServers;
import io.trellis.rotations.Scene;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.slot.SlotStatus;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.StaleRevision;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealServers
class PreferencesIT {

    private static final Allowance ALLOWANCE = new Allowance(1, 1, 1);

    @Autowired
    Scene scene;

    @Autowired
    ScheduleWindow scheduleWindow;

    @Autowired
    MoveWindow moveWindow;

    @Autowired
    PreferenceWindows windows;

    @Autowired
    RankTeams rankTeams;

    @Autowired
    PreferenceOverview overview;

    @Autowired
    Slots slots;

    @Autowired
    Clock clock;

    CohortId cohort = new CohortId(Ids.next());

    @BeforeEach
    void cohort() {
        cohort = scene.open(2).id();
    }

    @Test
    void opensAndClosesWhenItsTimeHasCome() {
        scene.offering(cohort, "Search", 1);
        var window = scheduleWindow.schedule(
                cohort, ALLOWANCE, clock.instant(), clock.instant().plusSeconds(2));
        await(() -> windows.at(window.id()).status() == WindowStatus.CLOSED);
        await(() -> slots.openIn(cohort).stream().allMatch(slot -> slot.status() == SlotStatus.OFFERED));
    }

    @Test
    void hasOneWindowAtATime() {
        var window = schedule();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(this::schedule)
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("window-not-over"));
        moveWindow.open(window.id());
        moveWindow.close(window.id());
        assertThat(schedule().status()).isEqualTo(WindowStatus.SCHEDULED);
    }

    @Test
    void ofTwoTabsOneSavesTheFirstDraft() throws Exception {
        var team = scene.offering(cohort, "Search", 1);
        var mina = scene.associates(cohort, "Mina Haddad").getFirst();
        moveWindow.open(schedule().id());
        Callable<Preferences> save = () -> rankTeams.save(mina, 0, ranking(team));
        var refused = 0;
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tab : tabs.invokeAll(List.of(save, save))) {
                try {
                    tab.get();
                } catch (ExecutionException stale) {
                    assertThat(stale).hasCauseInstanceOf(StaleRevision.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(rankTeams.find(mina).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void aCoordinatorReadsListsOnceTheWindowIsOver() {
        var team = scene.offering(cohort, "Search", 1);
        var people = scene.associates(cohort, "Mina Haddad", "Omar Farouk");
        var window = schedule();
        moveWindow.open(window.id());
        rank(people.get(0), team);
        var open = overview.of(cohort);
        assertThat(open.window().isOver()).isFalse();
        assertThat(open.lists())
                .extracting(entry -> entry.preferences() != null)
                .containsExactly(true, false);
        assertThat(open.demand()).containsExactly(new Demand(team.id(), 1, 1));
        moveWindow.close(window.id());
        assertThat(overview.of(cohort).window().isOver()).isTrue();
        assertThatExceptionOfType(WindowClosed.class).isThrownBy(() -> rank(people.get(1), team));
    }

    @Test
    void anExtensionReopensNothingButGivesEverybodyTheSameTime() {
        var team = scene.offering(cohort, "Search", 1);
        var people = scene.associates(cohort, "Mina Haddad", "Omar Farouk");
        var window = schedule();
        moveWindow.open(window.id());
        var extended = moveWindow.extend(window.id(), window.closesAt().plus(Duration.ofDays(1)));
        people.forEach(person -> rank(person, team));
        assertThat(extended.status()).isEqualTo(WindowStatus.EXTENDED);
        assertThat(overview.counting(cohort)).hasSize(2);
    }

    private PreferenceWindow schedule() {
        return scheduleWindow.schedule(
                cohort,
                ALLOWANCE,
                clock.instant().plus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(9)));
    }

    private void rank(Associate associate, Team team) {
        rankTeams.seal(associate, rankTeams.save(associate, 0, ranking(team)).revision());
    }

    private static Ranking ranking(Team team) {
        return new Ranking(List.of(List.of(team.id())), List.of(), List.of(team.id()));
    }
}
