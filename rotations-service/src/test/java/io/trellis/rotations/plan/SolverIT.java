package io.trellis.rotations.plan;

import static io.trellis.rotations.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.localstack.process.Leashed;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.RealServers;
import io.trellis.rotations.RotationsService;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.id.Ids;
import io.trellis.support.state.IllegalTransition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Which process may write a plan, with this context's own solver at rest unless a test starts it. */
@RealServers
class SolverIT {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<String> SHARED = List.of(
            "TRELLIS_MONGODB_URI", "TRELLIS_KAFKA", "TRELLIS_ISSUER", "TRELLIS_DATABASE", "TRELLIS_TOPIC_PREFIX");

    @Autowired
    Plans plans;

    @Autowired
    Claims claims;

    @Autowired
    SettlePlan settlePlan;

    @Autowired
    MovePlan movePlan;

    @Autowired
    StopSolving stopSolving;

    @Autowired
    SolvePlans solvePlans;

    @Autowired
    InputStore inputs;

    @Autowired
    ProgressLog progress;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    PlanSettings settings;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @BeforeEach
    void rest() {
        solvePlans.stop();
    }

    @AfterEach
    void goOn() {
        solvePlans.start();
    }

    @Test
    void aPlanIsClaimedOnce() throws Exception {
        var requested = IntStream.range(0, 12).mapToObj(_ -> requested(8).id()).toList();
        var claimed = new ArrayList<PlanId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 24)
                    .<Callable<List<PlanId>>>mapToObj(i -> () ->
                            claims.claim("solver " + i).stream().map(Plan::id).toList())
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                claimed.addAll(call.get());
            }
        }
        assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(requested);
        claimed.forEach(id -> movePlan.cancel(id));
    }

    @Test
    void whoWasTakenOverCanNoLongerWrite() {
        requested(8);
        var silent = claims.claim("silent").orElseThrow();
        assertThat(claims.claim("eager")).isEmpty();
        var successor = claimedAfterTheLease("successor");
        assertThat(successor.id()).isEqualTo(silent.id());
        assertThat(successor.revision()).isGreaterThan(silent.revision());
        assertThat(successor.attempts()).isEqualTo(2);
        assertThat(claims.prolong(silent)).isEqualTo(Pulse.LOST);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> settlePlan.fail(silent, "too late"));
        assertThat(claims.prolong(successor)).isEqualTo(Pulse.HELD);
        settlePlan.fail(successor, "nothing found");
        assertThat(plans.at(successor.id()).trouble()).isEqualTo("nothing found");
    }

    @Test
    void aHeartbeatKeepsTheLeaseAndChangesNoRevision() {
        requested(8);
        var claimed = claims.claim("solver").orElseThrow();
        for (var beat = 0; beat < 5; beat++) {
            assertThat(claims.prolong(claimed)).isEqualTo(Pulse.HELD);
            assertThat(claims.claim("other")).isEmpty();
        }
        assertThat(plans.at(claimed.id()).revision()).isEqualTo(claimed.revision());
        movePlan.cancel(claimed.id());
    }

    @Test
    void aCancelledPlanStaysCancelled() {
        requested(8);
        var claimed = claims.claim("solver").orElseThrow();
        movePlan.cancel(claimed.id());
        assertThat(claims.prolong(claimed)).isEqualTo(Pulse.LOST);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> settlePlan.fail(claimed, "too late"));
        assertThat(plans.at(claimed.id()).status()).isEqualTo(PlanStatus.CANCELLED);
    }

    @Test
    void whoLetsGoIsFollowedAtOnce() {
        requested(8);
        var leaving = claims.claim("leaving").orElseThrow();
        claims.letGo(leaving);
        var next = claims.claim("next").orElseThrow();
        assertThat(next.id()).isEqualTo(leaving.id());
        assertThat(next.attempts()).isEqualTo(1);
        movePlan.cancel(next.id());
    }

    @Test
    void onlyAPlanBeingSolvedCanBeStopped() {
        var plan = requested(8);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> stopSolving.stop(plan.id()));
        var claimed = claims.claim("solver").orElseThrow();
        stopSolving.stop(plan.id());
        assertThat(claims.prolong(claimed)).isEqualTo(Pulse.STOPPING);
        movePlan.cancel(plan.id());
    }

    @Test
    void aPlanThatKillsItsSolversIsGivenUp() {
        var plan = requested(8);
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(claims.claim("dies").orElseThrow().attempts()).isEqualTo(attempt);
            lapse(plan);
        }
        solvePlans.start();
        await(() -> plans.at(plan.id()).status() == PlanStatus.FAILED);
    }

    @Test
    void aSolverKeepsItsClaimUntilThePlanIsCancelled() {
        var held = requested(60);
        var solver = new HeldSolver();
        try {
            solver.awaitStep();
            awaitBeats(held, 1);
            movePlan.cancel(held.id());
            solver.letOn();
            var next = requested(8);
            await(() -> plans.at(next.id()).status() == PlanStatus.PROPOSED);
        } finally {
            solver.end();
        }
        assertThat(plans.at(held.id()).status()).isEqualTo(PlanStatus.CANCELLED);
    }

    @Test
    void aSolverThatIsStartedTwiceIsOne() {
        solvePlans.start();
        solvePlans.start();
        assertThat(solvers()).isEqualTo(1);
        solvePlans.stop();
        assertThat(solvers()).as("none that nobody can stop").isZero();
    }

    @Test
    void aSolverGoesOnAfterAnErrorAndItsPlanIsTakenOver() {
        var plan = requested(8);
        var solver = solverWith(() -> {
            throw new StackOverflowError("too deep, for once");
        });
        solver.start();
        try {
            await(() -> plans.at(plan.id()).status() == PlanStatus.PROPOSED);
        } finally {
            solver.stop();
        }
        assertThat(plans.at(plan.id()).revision())
                .as("claimed twice, then settled")
                .isEqualTo(plan.revision() + 3);
    }

    @Test
    void aPlanWhoseSolvingFailsSaysSoAndTheNextIsSolved() {
        var plan = requested(8);
        var solver = solverWith(() -> {
            throw new IllegalStateException("a defect");
        });
        solver.start();
        try {
            await(() -> plans.at(plan.id()).status() == PlanStatus.FAILED);
            var next = requested(8);
            await(() -> plans.at(next.id()).status() == PlanStatus.PROPOSED);
        } finally {
            solver.stop();
        }
        assertThat(plans.at(plan.id()).trouble()).isEqualTo("Solving failed on our side.");
    }

    @Test
    void whoStopsASolveGetsTheBestPlanSoFar() {
        var plan = requested(150);
        var solver = new HeldSolver();
        try {
            solver.awaitStep();
            stopSolving.stop(plan.id());
            // the first may have begun before the stop, and the answer to the last may still be on its way
            awaitBeats(plan, 3);
            solver.letOn();
            await(() -> plans.at(plan.id()).status().isSettled());
        } finally {
            solver.end();
        }
        var settled = plans.at(plan.id());
        assertThat(settled.status()).isEqualTo(PlanStatus.PROPOSED);
        var solution = settled.solution().orElseThrow();
        assertThat(solution.proven()).isFalse();
        assertThat(Verifier.verify(inputs.of(settled), PlanJson.read(solution.plan()))
                        .objections())
                .isEmpty();
    }

    @Test
    void aPlanThatBreaksARuleIsNotProposed() {
        var plan = requested(8);
        var claimed = claims.claim("solver").orElseThrow();
        var cohort = inputs.of(claimed);
        var planned = (Outcome.Planned) Planner.plan(cohort, Policy.FAIREST, Limits.of(LONG), Progress.SILENT);
        var withoutOne = new TreeMap<>(planned.plan().assignments());
        withoutOne.pollFirstEntry();
        settlePlan.settle(
                claimed,
                cohort,
                new Outcome.Planned(
                        new io.trellis.planner.Plan(withoutOne, planned.plan().certificate()), planned.stats()));
        assertThat(plans.at(plan.id()).status()).isEqualTo(PlanStatus.FAILED);
        assertThat(plans.at(plan.id()).solution()).isEmpty();
    }

    @Test
    void aKilledProcessIsTakenOver() {
        var plan = requested(200);
        try (var replica = solvingReplica()) {
            await(() -> plans.at(plan.id()).status() == PlanStatus.SOLVING);
            var process = replica.child().orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        }
        var killed = plans.at(plan.id());
        assertThat(killed.attempts()).isEqualTo(1);
        solvePlans.start();
        await(() -> plans.at(plan.id()).status().isSettled());
        var settled = plans.at(plan.id());
        assertThat(settled.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(settled.revision()).isEqualTo(killed.revision() + 2);
        assertThat(progress.after(plan.id(), killed.revision(), Integer.MAX_VALUE))
                .extracting(ProgressEntry::fence)
                .isNotEmpty()
                .containsOnly(killed.revision() + 1);
    }

    private static long solvers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("solver"))
                .count();
    }

    /** Another solver of this process, which does something when it has come to its first step. */
    private SolvePlans solverWith(Runnable firstStep) {
        var done = new AtomicBoolean();
        InstantSource source = () -> {
            if (!done.getAndSet(true)) {
                firstStep.run();
            }
            return clock.instant();
        };
        return new SolvePlans(claims, inputs, progress, settlePlan, settings, source.withZone(clock.getZone()));
    }

    /** Another solver of this process, which is at work and stays at its first step until it is let on. */
    private final class HeldSolver {

        private final CountDownLatch atStep = new CountDownLatch(1);
        private final CountDownLatch on = new CountDownLatch(1);
        private final SolvePlans solver = solverWith(() -> {
            atStep.countDown();
            await(() -> on.getCount() == 0);
        });

        HeldSolver() {
            solver.start();
        }

        void awaitStep() {
            await(() -> atStep.getCount() == 0);
        }

        void letOn() {
            on.countDown();
        }

        void end() {
            letOn();
            solver.stop();
        }
    }

    private void awaitBeats(Plan plan, int beats) {
        for (var beat = 0; beat < beats; beat++) {
            var until = leaseOf(plan);
            await(() -> leaseOf(plan).after(until));
        }
    }

    private Plan requested(int people) {
        var cohort = CohortGenerator.generate(Recipe.of(people, Math.max(6, people / 4), 3, 7));
        var frozen = inputs.save(FrozenInputs.of(cohort));
        return plans.save(Plan.requested(
                new PlanId(Ids.next()),
                new CohortId(Ids.next()),
                1,
                new Request(Policy.FAIREST, LONG, "dana.whitfield", clock.instant()),
                frozen.fingerprint(),
                new Decided(List.of(), List.of())));
    }

    private Date leaseOf(Plan plan) {
        return mongo.findById(plan.id().value(), Document.class, "plans")
                .get("lease", Document.class)
                .getDate("until");
    }

    private void lapse(Plan plan) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(plan.id().value())),
                Update.update("lease.until", new Date(0)),
                "plans");
    }

    private Plan claimedAfterTheLease(String owner) {
        var claimed = new ArrayList<Plan>();
        await(() -> {
            claims.claim(owner).ifPresent(claimed::add);
            return !claimed.isEmpty();
        });
        return claimed.getFirst();
    }

    /** Another process of this service on the same database and topics. */
    private Leashed solvingReplica() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                RotationsService.class.getName(),
                "--server.port=0",
                "--spring.main.lazy-initialization=true",
                "--trellis.plans.lease=2s",
                "--trellis.plans.look=200ms");
        var settings = new HashMap<>(Map.of("CLASSPATH", System.getProperty("java.class.path")));
        for (var name : SHARED) {
            settings.put(name, environment.getRequiredProperty(name));
        }
        return Leashed.start("solver", Path.of("target"), command, settings);
    }
}
