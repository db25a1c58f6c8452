/** The hiring saga as this service plays it: seats to offers, offers to applications, and what candidates are told. */
@NullMarked
package io.trellis.candidates.saga;

import org.jspecify.annotations.NullMarked;
