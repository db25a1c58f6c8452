/** Uploaded résumés: checked by content, kept in GridFS. */
@NullMarked
package io.trellis.candidates.resume;

import org.jspecify.annotations.NullMarked;
