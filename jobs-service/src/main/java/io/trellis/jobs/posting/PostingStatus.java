package io.trellis.jobs.posting;

import io.trellis.support.state.State;
import java.util.EnumSet;
import java.util.Set;

public enum PostingStatus implements State<PostingStatus> {
    DRAFT,
    PUBLISHED,
    PAUSED,
    EXPIRED,
    CLOSED;

    @Override
    public Set<PostingStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CLOSED);
            case PUBLISHED -> EnumSet.of(PAUSED, EXPIRED, CLOSED);
            case PAUSED -> EnumSet.of(PUBLISHED, EXPIRED, CLOSED);
            case EXPIRED, CLOSED -> EnumSet.noneOf(PostingStatus.class);
        };
    }
}
