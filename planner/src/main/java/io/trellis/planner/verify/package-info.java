/** Checks plans and certificates. Shares no logic with the engine or the rules: everything is evaluated anew. */
@NullMarked
package io.trellis.planner.verify;

import org.jspecify.annotations.NullMarked;
