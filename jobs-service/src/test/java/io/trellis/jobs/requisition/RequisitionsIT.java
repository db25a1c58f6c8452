package io.trellis.jobs.requisition;

import static io.trellis.jobs.requisition.RequisitionExamples.NORA;
import static io.trellis.jobs.requisition.RequisitionExamples.requisition;
import static io.trellis.jobs.requisition.RequisitionStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.jobs.Hiring;
import io.trellis.jobs.RealServers;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.NotFound;
import io.trellis.support.state.IllegalTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;

@RealServers
class RequisitionsIT {

    @Autowired
    Requisitions requisitions;

    @Autowired
    ApproveRequisition approve;

    @Autowired
    CountHire countHire;

    @Autowired
    Hiring hiring;

    @Autowired
    MongoTemplate mongo;

    @Test
    void keepsEveryState() {
        for (var status : RequisitionStatus.values()) {
            var kept = requisitions.save(requisition(status));
            assertThat(requisitions.get(kept.id())).usingRecursiveComparison().isEqualTo(kept);
        }
    }

    @Test
    void refusesASecondWriterOfTheSameRevision() {
        var id = requisitions.save(requisition(OPEN)).id();
        var first = requisitions.get(id);
        var second = requisitions.get(id);
        first.hold();
        requisitions.save(first);
        second.cancel();
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> requisitions.save(second));
    }

    @Test
    void listsNewestFirstAStretchAtATime() {
        var older = requisitions.save(requisition(OPEN)).id();
        var newer = requisitions.save(requisition(OPEN)).id();
        var open = EnumSet.of(OPEN);
        assertThat(requisitions.before(open, new RequisitionId(new UUID(-1, -1)), Limit.of(2)))
                .extracting(Requisition::id)
                .containsExactly(newer, older);
        assertThat(requisitions.before(open, newer, Limit.of(1)))
                .extracting(Requisition::id)
                .containsExactly(older);
        assertThat(requisitions.before(EnumSet.of(RequisitionStatus.DRAFT), newer, Limit.of(50)))
                .extracting(Requisition::id)
                .doesNotContain(older, newer);
    }

    @Test
    void hasTheIndexItsListNeeds() {
        assertThat(mongo.indexOps(Requisition.class).getIndexInfo())
                .extracting(IndexInfo::getName)
                .contains("status");
    }

    @Test
    void oneOfManyApproversWins() throws Exception {
        var id = hiring.pendingRequisition();
        var outcomes = atOnce(8, () -> {
            try {
                approve.approve(id, NORA);
                return true;
            } catch (IllegalTransition | OptimisticLockingFailureException _) {
                return false;
            }
        });
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(hiring.events(id.value())).containsExactly("RequisitionSubmitted", "RequisitionApproved");
    }

    @Test
    void countsHiresThatArriveTogether() throws Exception {
        var id = hiring.openRequisition(6);
        atOnce(6, () -> {
            countHire.count(id, Ids.next());
            return true;
        });
        assertThat(requisitions.get(id).hires()).isEqualTo(6);
        assertThat(requisitions.get(id).status()).isEqualTo(RequisitionStatus.FILLED);
        assertThat(hiring.events(id.value())).containsOnlyOnce("RequisitionFilled");
    }

    @Test
    void parksAHireForARequisitionItDoesNotKnow() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> countHire.count(new RequisitionId(Ids.next()), Ids.next()));
    }

    private static List<Boolean> atOnce(int times, Callable<Boolean> task) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(_ -> task).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
