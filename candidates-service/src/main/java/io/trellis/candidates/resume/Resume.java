package io.trellis.candidates.resume;

import org.bson.types.ObjectId;

/** A stored résumé: where its bytes are, and what they are by content. */
public record Resume(ObjectId file, String name, String type, long bytes) {}
