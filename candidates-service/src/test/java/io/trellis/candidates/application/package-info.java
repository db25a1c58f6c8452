@NullMarked
package io.trellis.candidates.application;

import org.jspecify.annotations.NullMarked;
