/** What a path and a plan must keep: one small class per rule, each with its own sentence for people. */
@NullMarked
package io.trellis.planner.rule;

import org.jspecify.annotations.NullMarked;
