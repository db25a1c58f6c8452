package io.trellis.jobs.posting;

import static io.trellis.jobs.requisition.RequisitionExamples.terms;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.jobs.Hiring;
import io.trellis.jobs.RealServers;
import io.trellis.jobs.requisition.CancelRequisition;
import io.trellis.jobs.requisition.HoldRequisition;
import io.trellis.jobs.requisition.ResumeRequisition;
import io.trellis.support.problem.RuleRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;

@RealServers
class PostingsIT {

    @Autowired
    Postings postings;

    @Autowired
    PostingList list;

    @Autowired
    PublishPosting publish;

    @Autowired
    PausePosting pause;

    @Autowired
    ExpirePosting expire;

    @Autowired
    CancelRequisition cancelRequisition;

    @Autowired
    HoldRequisition holdRequisition;

    @Autowired
    ResumeRequisition resumeRequisition;

    @Autowired
    Hiring hiring;

    @Autowired
    MongoTemplate mongo;

    @Test
    void keepsEveryState() {
        for (var status : PostingStatus.values()) {
            var kept = postings.save(PostingExamples.posting(status));
            assertThat(postings.get(kept.id())).usingRecursiveComparison().isEqualTo(kept);
        }
    }

    @Test
    void knowsWhatIsOpenAndWhatIsDue() {
        var published = postings.save(PostingExamples.posting(PostingStatus.PUBLISHED));
        var paused = postings.save(PostingExamples.posting(PostingStatus.PAUSED));
        var deadline = PostingExamples.DEADLINE.instant();

        assertThat(open(deadline.minusSeconds(1), Visibility.PUBLIC))
                .contains(published.id())
                .doesNotContain(paused.id());
        assertThat(open(deadline, Visibility.PUBLIC)).doesNotContain(published.id());
        assertThat(open(deadline.minusSeconds(1), Visibility.INTERNAL)).doesNotContain(published.id());
        assertThat(postings.due(deadline.minusSeconds(1)))
                .extracting(Posting::id)
                .doesNotContain(published.id());
        assertThat(postings.due(deadline)).extracting(Posting::id).contains(published.id(), paused.id());
    }

    @Test
    void listsByStatusAndRequisitionNewestFirst() {
        var requisition = hiring.openRequisition(1);
        var older = hiring.draftPosting(requisition);
        var newer = hiring.publishedPosting(requisition);
        assertThat(list.all(Set.of(), requisition, null, 10))
                .extracting(Posting::id)
                .containsExactly(newer, older);
        assertThat(list.all(Set.of(), requisition, newer.value(), 10))
                .extracting(Posting::id)
                .containsExactly(older);
        assertThat(list.all(EnumSet.of(PostingStatus.DRAFT), requisition, null, 10))
                .extracting(Posting::id)
                .containsExactly(older);
        assertThat(list.open(EnumSet.of(Visibility.PUBLIC), null, 200))
                .extracting(Posting::id)
                .contains(newer)
                .doesNotContain(older);
    }

    @Test
    void hasTheIndexesItsQueriesNeed() {
        assertThat(mongo.indexOps(Posting.class).getIndexInfo())
                .extracting(IndexInfo::getName)
                .contains("deadline", "requisition");
    }

    @Test
    void expiresByItself() {
        var posting = hiring.publishedPosting(
                hiring.openRequisition(1), hiring.contentFor(Duration.ofSeconds(2)), Visibility.PUBLIC);
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(status(posting)).isEqualTo(PostingStatus.EXPIRED));
        assertThat(hiring.events(posting.value())).containsExactly("PostingPublished", "PostingExpired");
    }

    @Test
    void expiresOnceHoweverManyReplicasTry() throws Exception {
        var late = PostingExamples.draft(hiring.contentFor(Duration.ofHours(-1)));
        late.publish(Visibility.PUBLIC, terms(), Instant.EPOCH);
        var posting = postings.save(late).id();
        try (var replicas = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> replicas.submit(() -> expire.expire(posting)))
                    .toList();
            for (var it : tries) {
                it.get();
            }
        }
        assertThat(status(posting)).isEqualTo(PostingStatus.EXPIRED);
        assertThat(hiring.events(posting.value())).containsExactly("PostingExpired");
    }

    @Test
    void leavesAPostingAloneThatIsNotDue() {
        var posting = hiring.publishedPosting(hiring.openRequisition(1));
        expire.expire(posting);
        assertThat(status(posting)).isEqualTo(PostingStatus.PUBLISHED);
    }

    @Test
    void closesWithItsCancelledRequisition() {
        var requisition = hiring.openRequisition(1);
        var published = hiring.publishedPosting(requisition);
        var draft = hiring.draftPosting(requisition);
        cancelRequisition.cancel(requisition);
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(postings.get(published).closingReason()).isEqualTo(ClosingReason.CANCELLED);
            assertThat(status(draft)).isEqualTo(PostingStatus.CLOSED);
        });
    }

    @Test
    void pausesAndResumesWithItsRequisitionUnlessPausedByHand() {
        var requisition = hiring.openRequisition(1);
        var running = hiring.publishedPosting(requisition);
        var pausedByHand = hiring.publishedPosting(requisition);
        pause.pause(pausedByHand);

        holdRequisition.hold(requisition);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(status(running)).isEqualTo(PostingStatus.PAUSED));
        resumeRequisition.resume(requisition);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(status(running)).isEqualTo(PostingStatus.PUBLISHED));
        assertThat(status(pausedByHand)).isEqualTo(PostingStatus.PAUSED);
    }

    /** However publication and cancellation meet, nothing stays open on a cancelled requisition. */
    @Test
    void neverStaysOpenWhenPublishedDuringACancellation() throws Exception {
        for (var round = 0; round < 10; round++) {
            var requisition = hiring.openRequisition(1);
            var posting = hiring.draftPosting(requisition);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var publication = threads.submit(() -> {
                    try {
                        publish.publish(posting, Visibility.PUBLIC);
                    } catch (RuleRefused _) {
                        return;
                    }
                });
                threads.submit(() -> cancelRequisition.cancel(requisition)).get();
                publication.get();
            }
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(status(posting)).isEqualTo(PostingStatus.CLOSED));
        }
    }

    private Set<PostingId> open(Instant now, Visibility visibility) {
        return postings.open(now, EnumSet.of(visibility)).stream()
                .map(OpenPosting::id)
                .collect(toSet());
    }

    private PostingStatus status(PostingId id) {
        return postings.get(id).status();
    }
}
