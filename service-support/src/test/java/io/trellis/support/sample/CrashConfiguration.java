package io.trellis.support.sample;

import io.trellis.support.sample.crash.Commands;
import io.trellis.support.sample.crash.CrashPoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(CrashPoint.LABEL)
class CrashConfiguration {
    @Bean
    MongoClientSettingsBuilderCustomizer commands() {
        return settings -> settings.addCommandListener(new Commands());
    }
}
