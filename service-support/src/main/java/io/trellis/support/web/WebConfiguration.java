package io.trellis.support.web;

import io.trellis.support.id.TypedIdConverters;
import io.trellis.support.id.TypedIdModule;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(before = {WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class})
class WebConfiguration {
    @Bean
    TypedIdModule typedIdModule() {
        return new TypedIdModule();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${trellis.web.largest-body}") DataSize largest,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(largest.toBytes(), problems));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 5);
        return registration;
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new Arguments();
    }

    private static final class Arguments implements WebMvcConfigurer {
        @Override
        public void addFormatters(FormatterRegistry formatters) {
            formatters.addConverterFactory(TypedIdConverters.forRequests());
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new IfMatchArgument());
            resolvers.add(new PageArgument());
        }
    }
}
