package io.trellis.candidates;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A clock that tests can move, and a mail server that keeps what it takes. */
@TestConfiguration(proxyBeanMethods = false)
class TestServices {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(ServerSetup.SMTP.dynamicPort());
    }

    @Bean
    DynamicPropertyRegistrar mailServerPort(GreenMail mailServer) {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", () -> mailServer.getSmtp().getPort());
        };
    }
}
