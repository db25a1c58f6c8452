package io.trellis.jobs;

import static io.trellis.jobs.requisition.RequisitionExamples.LENA;
import static io.trellis.jobs.requisition.RequisitionExamples.NORA;

import io.trellis.jobs.posting.Deadline;
import io.trellis.jobs.posting.DraftPosting;
import io.trellis.jobs.posting.PostingContent;
import io.trellis.jobs.posting.PostingExamples;
import io.trellis.jobs.posting.PostingId;
import io.trellis.jobs.posting.PublishPosting;
import io.trellis.jobs.posting.Visibility;
import io.trellis.jobs.requisition.ApproveRequisition;
import io.trellis.jobs.requisition.DraftRequisition;
import io.trellis.jobs.requisition.OpenRequisition;
import io.trellis.jobs.requisition.RequisitionExamples;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.requisition.SubmitRequisition;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What has to have happened before a test begins, done the way production does it. */
public class Hiring {

    private final DraftRequisition draftRequisition;
    private final SubmitRequisition submit;
    private final ApproveRequisition approve;
    private final OpenRequisition open;
    private final DraftPosting draftPosting;
    private final PublishPosting publish;
    private final MongoTemplate mongo;
    private final Clock clock;

    Hiring(
            DraftRequisition draftRequisition,
            SubmitRequisition submit,
            ApproveRequisition approve,
            OpenRequisition open,
            DraftPosting draftPosting,
            PublishPosting publish,
            MongoTemplate mongo,
            Clock clock) {
        this.draftRequisition = draftRequisition;
        this.submit = submit;
        this.approve = approve;
        this.open = open;
        this.draftPosting = draftPosting;
        this.publish = publish;
        this.mongo = mongo;
        this.clock = clock;
    }

    public RequisitionId pendingRequisition() {
        var id = draftRequisition.draft(RequisitionExamples.terms(), LENA).id();
        return submit.submit(id, LENA).id();
    }

    public RequisitionId openRequisition(int openings) {
        var id = draftRequisition
                .draft(RequisitionExamples.terms(openings), LENA)
                .id();
        submit.submit(id, LENA);
        approve.approve(id, NORA);
        return open.open(id).id();
    }

    public PostingId draftPosting(RequisitionId requisition) {
        return draftPosting.draft(requisition, contentFor(Duration.ofDays(20))).id();
    }

    public PostingId publishedPosting(RequisitionId requisition) {
        return publishedPosting(requisition, contentFor(Duration.ofDays(20)), Visibility.PUBLIC);
    }

    public PostingId publishedPosting(RequisitionId requisition, PostingContent content, Visibility visibility) {
        var id = draftPosting.draft(requisition, content).id();
        return publish.publish(id, visibility).id();
    }

    /** To be applied for until that long from now. */
    public PostingContent contentFor(Duration time) {
        var at = LocalDateTime.ofInstant(clock.instant().plus(time), PostingExamples.ZONE);
        var deadline = new Deadline(at.truncatedTo(ChronoUnit.SECONDS), PostingExamples.ZONE);
        return PostingExamples.content(RequisitionExamples.PAY, deadline);
    }

    /** The types of the events an aggregate brought about, oldest first. */
    public List<String> events(UUID aggregate) {
        var ofAggregate = Query.query(Criteria.where("key").is(aggregate)).with(Sort.by("_id"));
        return mongo.find(ofAggregate, Document.class, "outbox").stream()
                .map(it -> it.getString("type"))
                .toList();
    }
}
