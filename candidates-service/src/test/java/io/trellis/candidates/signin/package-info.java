@NullMarked
package io.trellis.candidates.signin;

import org.jspecify.annotations.NullMarked;
