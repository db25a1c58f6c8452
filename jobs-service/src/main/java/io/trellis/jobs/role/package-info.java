/** What a job is worth and where it stands: level, kind of employment, pay. */
@NullMarked
package io.trellis.jobs.role;

import org.jspecify.annotations.NullMarked;
