/** Windows and lists over HTTP. */
@NullMarked
package io.trellis.rotations.preference.web;

import org.jspecify.annotations.NullMarked;
