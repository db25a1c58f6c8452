package io.trellis.rotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service on real MongoDB and Kafka, with a database and topics of its own. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"trellis.preference-windows.look=200ms", "trellis.plans.look=200ms", "trellis.plans.lease=2s"})
@AutoConfigureMockMvc
@Import({Scene.class, Desk.class, Mixup.class})
public @interface RealServers {}
