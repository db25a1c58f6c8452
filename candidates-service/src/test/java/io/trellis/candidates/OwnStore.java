package io.trellis.candidates;

import io.trellis.support.id.Ids;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database and topics nobody else in this build uses. */
class OwnStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "t" + Ids.next().toString().replace("-", "");
        TestPropertyValues.of("spring.mongodb.database=" + name, "trellis.events.topic-prefix=" + name)
                .applyTo(context);
    }
}
