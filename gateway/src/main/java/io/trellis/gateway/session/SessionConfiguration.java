package io.trellis.gateway.session;

import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A session ends after half a day without a request; MongoDB removes it by TTL. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("TRELLIS_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
