package io.trellis.gateway.session;

import java.time.Duration;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A session ends after half a day without a request; MongoDB removes it by TTL. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    private static final Duration IDLE = Duration.ofHours(12);

    @Bean
    Sessions sessions(MongoOperations mongo) {
        Sessions sessions = new Sessions(mongo, new JdkMongoSessionConverter(IDLE));
        sessions.setDefaultMaxInactiveInterval(IDLE);
        return sessions;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("TRELLIS_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
