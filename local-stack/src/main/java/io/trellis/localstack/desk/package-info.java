/** One small process for what a company already has: sign-in and mail. */
@NullMarked
package io.trellis.localstack.desk;

import org.jspecify.annotations.NullMarked;
