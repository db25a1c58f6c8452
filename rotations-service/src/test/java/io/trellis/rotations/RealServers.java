package io.trellis.rotations;

import io.trellis.support.id.Ids;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real MongoDB and Kafka, with a database and topics of its own. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(Scene.class)
@ContextConfiguration(initializers = RealServers.OwnNames.class)
public @interface RealServers {

    class OwnNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var name = "rotations-" + Ids.next().toString().substring(24);
            TestPropertyValues.of(
                            "spring.mongodb.database=" + name,
                            "trellis.events.topic-prefix=" + name,
                            "trellis.preference-windows.look=200ms",
                            "trellis.plans.look=200ms",
                            "trellis.plans.lease=2s")
                    .applyTo(context);
        }
    }
}
