/** A real Kafka broker from the jars on the class path. */
@NullMarked
package io.trellis.localstack.kafka;

import org.jspecify.annotations.NullMarked;
