/** What a requisition offers the public, from draft to deadline. */
@NullMarked
package io.trellis.jobs.posting;

import org.jspecify.annotations.NullMarked;
