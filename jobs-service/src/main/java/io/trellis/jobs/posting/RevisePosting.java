package io.trellis.jobs.posting;

import io.trellis.support.problem.StaleRevision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RevisePosting {

    private final Postings postings;

    RevisePosting(Postings postings) {
        this.postings = postings;
    }

    @Transactional
    public Posting revise(PostingId id, long revision, PostingContent content) {
        var posting = postings.get(id);
        if (posting.revision() != revision) {
            throw new StaleRevision(posting.revision());
        }
        posting.revise(content);
        return postings.save(posting);
    }
}
