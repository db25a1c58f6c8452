package io.trellis.support.idempotency;

import io.trellis.support.migration.Migration;
import io.trellis.support.transaction.Retrying;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@AutoConfiguration(after = DataMongoAutoConfiguration.class, before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {
    /** Whose request it is must be known already. */
    private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    Migration idempotencyCollections() {
        return new IdempotencyCollections();
    }

    @Bean
    Answers answers(MongoTemplate mongo, IdempotencySettings settings, Clock clock) {
        return new Answers(mongo, settings, clock);
    }

    @Bean
    WebMvcRegistrations oneTransaction(Answers answers, Retrying retrying, PlatformTransactionManager transactions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OneTransaction(answers, retrying, new TransactionTemplate(transactions));
            }
        };
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Answers answers, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(answers, problems));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
