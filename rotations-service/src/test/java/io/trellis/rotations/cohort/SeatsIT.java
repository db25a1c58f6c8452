package io.trellis.rotations.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.rotations.RealServers;
import io.trellis.rotations.Scene;
import io.trellis.rotations.cohort.Seat.State;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import io.trellis.support.testing.Golden;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

@RealServers
class SeatsIT {

    @Autowired
    Scene scene;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Seats seats;

    @Autowired
    HoldSeat holdSeat;

    @Autowired
    ReleaseSeat releaseSeat;

    @Autowired
    ConsumeSeat consumeSeat;

    @Autowired
    BringIn bringIn;

    @Autowired
    MoveCohort moveCohort;

    @Autowired
    MongoOperations mongo;

    @Autowired
    ApplicationContext service;

    @Test
    void twoOffersForTheLastSeatOneHeldOneRefused() {
        var cohort = scene.open(1).id();
        var first = holder();
        var second = holder();
        holdSeat.hold(cohort, first);
        holdSeat.hold(cohort, second);
        var after = cohorts.at(cohort);
        assertThat(after.free()).isZero();
        assertThat(after.seatOf(first)).isPresent();
        assertThat(after.waiting()).containsExactly(second);
    }

    @Test
    void fiftyOffersAtOnceForSevenSeats() throws Exception {
        var cohort = scene.open(7).id();
        var offers = IntStream.range(0, 50).mapToObj(_ -> holder()).toList();
        together(offers.stream()
                .<Callable<Void>>map(offer -> () -> {
                    seats.hold(cohort, offer)
                            .or(() -> seats.queue(cohort, offer))
                            .orElseThrow();
                    return null;
                })
                .toList());
        var after = cohorts.at(cohort);
        assertThat(after.taken()).hasSize(7).extracting(Seat::state).containsOnly(State.HELD);
        assertThat(after.free()).isZero();
        assertThat(after.waiting()).hasSize(43).doesNotHaveDuplicates();
        assertThat(after.taken().stream().map(Seat::holder)).doesNotContainAnyElementsOf(after.waiting());
    }

    @Test
    void commandsThatCollideAreRepeatedUntilEachIsDecidedOnce() throws Exception {
        var cohort = scene.open(3).id();
        var offers = IntStream.range(0, 8).mapToObj(_ -> holder()).toList();
        together(offers.stream()
                .<Callable<Void>>map(offer -> () -> {
                    holdSeat.hold(cohort, offer);
                    return null;
                })
                .toList());
        var after = cohorts.at(cohort);
        assertThat(after.taken()).hasSize(3);
        assertThat(after.waiting()).hasSize(5);
    }

    @Test
    void askingTwiceChangesNothing() {
        var cohort = scene.open(1).id();
        var first = holder();
        var second = holder();
        List.of(first, first, second, second).forEach(offer -> holdSeat.hold(cohort, offer));
        var after = cohorts.at(cohort);
        assertThat(after.taken()).hasSize(1);
        assertThat(after.waiting()).containsExactly(second);
    }

    @Test
    void aReleasedSeatGoesToTheFirstWhoWaits() {
        var cohort = scene.open(1).id();
        var offers = List.of(holder(), holder(), holder());
        offers.forEach(offer -> holdSeat.hold(cohort, offer));
        releaseSeat.release(cohort, offers.get(0));
        assertThat(cohorts.at(cohort).seatOf(offers.get(1))).isPresent();
        releaseSeat.release(cohort, offers.get(1));
        assertThat(cohorts.at(cohort).seatOf(offers.get(2))).isPresent();
        assertThat(cohorts.at(cohort).waiting()).isEmpty();
    }

    @Test
    void whoEndsWhileWaitingLeavesTheQueue() {
        var cohort = scene.open(1).id();
        var offers = List.of(holder(), holder(), holder());
        offers.forEach(offer -> holdSeat.hold(cohort, offer));
        releaseSeat.release(cohort, offers.get(1));
        releaseSeat.release(cohort, offers.get(0));
        assertThat(cohorts.at(cohort).seatOf(offers.get(2))).isPresent();
    }

    @Test
    void openingTheIntakeServesThoseWhoWait() {
        var cohort = scene.planned(2).id();
        var offers = List.of(holder(), holder(), holder());
        offers.forEach(offer -> holdSeat.hold(cohort, offer));
        assertThat(cohorts.at(cohort).taken()).isEmpty();
        moveCohort.move(cohort, CohortStatus.INTAKE_OPEN);
        var after = cohorts.at(cohort);
        assertThat(after.taken()).extracting(Seat::holder).containsExactly(offers.get(0), offers.get(1));
        assertThat(after.waiting()).containsExactly(offers.get(2));
    }

    @Test
    void aConsumedSeatIsNotReleased() {
        var cohort = scene.open(1).id();
        var offer = holder();
        holdSeat.hold(cohort, offer);
        consumeSeat.consume(cohort, offer, Ids.next());
        releaseSeat.release(cohort, offer);
        assertThat(cohorts.at(cohort).seatOf(offer)).map(Seat::state).contains(State.CONSUMED);
        assertThat(cohorts.at(cohort).free()).isZero();
    }

    @Test
    void whoIsBroughtInTakesASeatOrIsRefused() {
        var cohort = scene.open(1).id();
        bringIn.bringIn(cohort, Ids.next(), new Newcomer("Mina Haddad", "mina.haddad@aldercove.example"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> bringIn.bringIn(
                        cohort, Ids.next(), new Newcomer("Omar Farouk", "omar.farouk@aldercove.example")))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("no-free-seat"));
    }

    @Test
    void appliesAnOffersLifeFromTheContractOnce() {
        var cohort = scene.open(1).id();
        var offer = holder();
        var facts = Map.of("offerId", offer.value(), "cohortId", cohort.value());
        Golden.deliver(service, "events/candidates/offer-approved.v1.json", facts);
        assertThat(cohorts.at(cohort).seatOf(offer)).map(Seat::state).contains(State.HELD);
        Golden.deliver(service, "events/candidates/offer-declined.v1.json", facts);
        assertThat(cohorts.at(cohort).free()).isEqualTo(1);
        Golden.deliver(service, "events/candidates/offer-expired.v1.json", facts);
        Golden.deliver(service, "events/candidates/offer-rescinded.v1.json", facts);
        Golden.deliver(service, "events/candidates/offer-superseded.v1.json", facts);
        assertThat(cohorts.at(cohort).free()).isEqualTo(1);
    }

    @Test
    void anOfferForACohortThatDoesNotExistIsDeniedASeat() {
        var nowhere = new CohortId(Ids.next());
        var offer = holder();
        Golden.deliver(
                service,
                "events/candidates/offer-approved.v1.json",
                Map.of("offerId", offer.value(), "cohortId", nowhere.value()));
        assertThat(told(nowhere))
                .singleElement()
                .asString()
                .contains("\"type\":\"SeatDenied\"", offer.value().toString(), "UNKNOWN_COHORT");
        assertThat(cohorts.findById(nowhere)).isEmpty();
    }

    /** Random commands against a model of lists; after each one, the cohort is what the model says. */
    @Test
    void followsItsModel() {
        for (var seed = 1; seed <= 25; seed++) {
            var random = new Random(seed);
            var cohort = scene.open(1 + random.nextInt(3)).id();
            var model = new Model(cohorts.at(cohort).seats());
            var offers = IntStream.range(0, 6).mapToObj(_ -> holder()).toList();
            for (var step = 0; step < 25; step++) {
                var offer = offers.get(random.nextInt(offers.size()));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        seats.hold(cohort, offer).or(() -> seats.queue(cohort, offer));
                        model.hold(offer);
                    }
                    case 1 -> {
                        seats.release(cohort, offer).or(() -> seats.leaveQueue(cohort, offer));
                        while (seats.handOn(cohort).isPresent()) {}
                        model.release(offer);
                    }
                    default -> {
                        seats.consume(cohort, offer, Ids.next());
                        model.consume(offer);
                    }
                }
                var now = cohorts.at(cohort);
                assertThat(now.waiting()).as("seed %d, step %d", seed, step).containsExactlyElementsOf(model.waiting);
                assertThat(holders(now, State.HELD)).containsExactlyInAnyOrderElementsOf(model.held);
                assertThat(holders(now, State.CONSUMED)).containsExactlyInAnyOrderElementsOf(model.consumed);
                assertThat(now.free()).isEqualTo(now.seats() - now.taken().size());
            }
        }
    }

    private static final class Model {

        private final int seats;
        private final List<SeatHolder> held = new ArrayList<>();
        private final List<SeatHolder> consumed = new ArrayList<>();
        private final LinkedHashSet<SeatHolder> waiting = new LinkedHashSet<>();

        Model(int seats) {
            this.seats = seats;
        }

        void hold(SeatHolder offer) {
            if (!held.contains(offer) && !consumed.contains(offer)) {
                waiting.add(offer);
                serve();
            }
        }

        void release(SeatHolder offer) {
            held.remove(offer);
            waiting.remove(offer);
            serve();
        }

        void consume(SeatHolder offer) {
            if (held.remove(offer)) {
                consumed.add(offer);
            }
        }

        private void serve() {
            while (held.size() + consumed.size() < seats && !waiting.isEmpty()) {
                held.add(waiting.removeFirst());
            }
        }
    }

    private List<String> told(CohortId cohort) {
        return mongo.find(query(where("key").is(cohort.value())), Document.class, "outbox").stream()
                .map(entry -> entry.getString("body"))
                .toList();
    }

    private static List<SeatHolder> holders(Cohort cohort, State state) {
        return cohort.taken().stream()
                .filter(seat -> seat.state() == state)
                .map(Seat::holder)
                .toList();
    }

    private static void together(List<Callable<Void>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private static SeatHolder holder() {
        return new SeatHolder(Ids.next());
    }
}
