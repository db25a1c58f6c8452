package io.trellis.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of what events lead to. They wait for the {@link OutageIT outage} to end, after those that do without. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = NeedsKafka.KAFKA, mode = ResourceAccessMode.READ)
@Order(NeedsKafka.LATER)
@interface NeedsKafka {
    String KAFKA = "kafka";

    /** After classes without an order, as {@link ClassOrderer.OrderAnnotation} has it. */
    int LATER = Order.DEFAULT + 1;
}
