package io.trellis.rotations;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.BringIn;
import io.trellis.rotations.cohort.Cohort;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.CohortStatus;
import io.trellis.rotations.cohort.MoveCohort;
import io.trellis.rotations.cohort.Newcomer;
import io.trellis.rotations.cohort.PlanCohort;
import io.trellis.rotations.program.CreateProgram;
import io.trellis.rotations.program.ProgramTemplate;
import io.trellis.rotations.slot.CareerLevel;
import io.trellis.rotations.slot.Charter;
import io.trellis.rotations.slot.MoveSlot;
import io.trellis.rotations.slot.Pitch;
import io.trellis.rotations.slot.PitchSlot;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.Supervisor;
import io.trellis.rotations.team.FoundTeam;
import io.trellis.rotations.team.Team;
import io.trellis.support.id.Ids;
import io.trellis.support.security.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** What tests need to have happened before, by the use cases that make it happen. */
@TestComponent
public class Scene {

    public static final Actor DANA =
            new Actor("dana.whitfield", "Dana Whitfield", "dana.whitfield@aldercove.example", Set.of("coordinator"));

    /** In two months, so that no period has begun whenever the tests run. */
    private static final LocalDate START =
            LocalDate.now(ZoneOffset.UTC).plusMonths(2).withDayOfMonth(1);

    private final CreateProgram createProgram;
    private final PlanCohort planCohort;
    private final MoveCohort moveCohort;
    private final BringIn bringIn;
    private final Associates associates;
    private final FoundTeam foundTeam;
    private final PitchSlot pitchSlot;
    private final MoveSlot moveSlot;

    Scene(
            CreateProgram createProgram,
            PlanCohort planCohort,
            MoveCohort moveCohort,
            BringIn bringIn,
            Associates associates,
            FoundTeam foundTeam,
            PitchSlot pitchSlot,
            MoveSlot moveSlot) {
        this.createProgram = createProgram;
        this.planCohort = planCohort;
        this.moveCohort = moveCohort;
        this.bringIn = bringIn;
        this.associates = associates;
        this.foundTeam = foundTeam;
        this.pitchSlot = pitchSlot;
        this.moveSlot = moveSlot;
    }

    public Cohort planned(int seats) {
        var program = createProgram.create("Associates", ProgramTemplate.TRAINING_AND_THREE_TEAMS.shape(), null);
        return planCohort.plan(program.id(), "Spring 2027", START, seats);
    }

    public Cohort open(int seats) {
        return moveCohort.move(planned(seats).id(), CohortStatus.INTAKE_OPEN);
    }

    /** A cohort that is full of named people. */
    public List<Associate> associates(CohortId cohort, String... names) {
        for (var name : names) {
            bringIn.bringIn(cohort, Ids.next(), new Newcomer(name, mail(name)));
        }
        Patience.await(() -> associates.findByCohortIdOrderById(cohort).size() == names.length);
        return associates.findByCohortIdOrderById(cohort);
    }

    public static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@aldercove.example";
    }

    public Team team(String name) {
        return foundTeam.found(name + " " + Ids.next().toString().substring(24), "Berlin", name, Set.of("ana.reyes"));
    }

    /** Six people whose names no other test has. */
    public List<Associate> sixPeople(CohortId cohort) {
        var suffix = " " + Ids.next().toString().substring(30);
        return associates(
                cohort,
                Stream.of("Mina Haddad", "Omar Farouk", "Zoë Lambert", "Jonas Weber", "Inês Duarte", "Wei Zhang")
                        .map(name -> name + suffix)
                        .toArray(String[]::new));
    }

    /**
     * Payments, Search, Maps, Trust and Growth with two seats in every period.
     *
     * @param payments seats of the first, which everybody may want
     */
    public List<Team> fiveTeams(CohortId cohort, int payments) {
        return Stream.of("Payments", "Search", "Maps", "Trust", "Growth")
                .map(name -> offering(cohort, name, name.equals("Payments") ? payments : 2))
                .toList();
    }

    /** A team with an accepted slot in each of the three periods. */
    public Team offering(CohortId cohort, String name, int seats) {
        var team = team(name);
        IntStream.rangeClosed(1, 3).forEach(period -> accepted(cohort, team, period, seats));
        return team;
    }

    public Slot accepted(CohortId cohort, Team team, int period, int seats) {
        var slot = pitchSlot.pitch(cohort, team.id(), period, 1, pitch(seats), DANA);
        moveSlot.submit(slot.id(), DANA);
        return moveSlot.accept(slot.id());
    }

    public static Pitch pitch(int seats) {
        return new Pitch(
                new Charter(
                        "Weekly retention alerts",
                        "Nobody sees a drop before the quarter ends.",
                        "Half of all drops noticed within a week",
                        "Grace Lin",
                        List.of("An alert arrives within a day.")),
                List.of(new Supervisor("Grace Lin", CareerLevel.SENIOR_PM)),
                0,
                seats,
                Map.of(),
                new TreeSet<>(),
                null,
                null,
                null);
    }
}
