package io.trellis.jobs.posting;

import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.support.problem.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

public interface Postings extends Repository<Posting, PostingId> {

    Posting save(Posting posting);

    Optional<Posting> findById(PostingId id);

    List<Posting> findByRequisitionId(RequisitionId requisitionId);

    @Query(value = "{status: {$in: ['PUBLISHED', 'PAUSED']}, closesAt: {$lte: ?0}}", sort = "{closesAt: 1}")
    List<Posting> due(Instant now);

    @Query(
            value = "{status: 'PUBLISHED', closesAt: {$gt: ?0}, visibility: {$in: ?1}}",
            fields = "{'content.description': 0, 'content.requirements': 0}")
    List<OpenPosting> open(Instant now, Set<Visibility> visibilities);

    default Posting get(PostingId id) {
        return findById(id).orElseThrow(() -> new NotFound("posting"));
    }
}
