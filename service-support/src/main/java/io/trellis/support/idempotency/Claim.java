package io.trellis.support.idempotency;

import java.util.UUID;

/** What a key says about a request. */
sealed interface Claim {
    /** The first with this key, to be answered by this request. */
    record Mine(String id, UUID owner) implements Claim {}

    /** Answered before. */
    record Answered(Answer answer) implements Claim {}

    /** The first with this key is still at work. */
    record InFlight() implements Claim {}

    /** The key came with another request before. */
    record Reused() implements Claim {}
}
