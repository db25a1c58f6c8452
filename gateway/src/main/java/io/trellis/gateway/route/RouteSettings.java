package io.trellis.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param upstreams base address of each service by its name
 * @param connectTimeout how long a connection may take to open
 * @param readTimeout how long an answer may take; event streams are exempt
 */
@ConfigurationProperties("trellis.gateway.route")
record RouteSettings(Map<String, URI> upstreams, Duration connectTimeout, Duration readTimeout) {

    URI upstream(String service) {
        URI address = upstreams.get(service);
        if (address == null) {
            throw new IllegalStateException("No address for service '" + service + "'");
        }
        return address;
    }
}
