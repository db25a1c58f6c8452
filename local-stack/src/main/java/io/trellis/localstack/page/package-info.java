/** The few pages the stack itself shows. */
@NullMarked
package io.trellis.localstack.page;

import org.jspecify.annotations.NullMarked;
