package io.trellis.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.trellis.gateway.security.RelayedToken;
import java.net.http.HttpClient;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, and one beside it for event streams, which have no read timeout. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(
            RouteSettings settings, CircuitBreakerRegistry breakers, RelayedToken token, EventStream eventStream) {
        RequestPredicate wantsEvents = RequestPredicates.GET("/**")
                .and(RequestPredicates.headers(headers -> headers.accept().contains(MediaType.TEXT_EVENT_STREAM)));
        RouterFunction<ServerResponse> all = null;
        for (Service service : Service.values()) {
            UpstreamGuard guard =
                    new UpstreamGuard(service.id(), breakers.circuitBreaker(service.id()), new RetryBudget(20));
            RouterFunction<ServerResponse> routes = route(service.id())
                    .route(service.paths().and(wantsEvents), eventStream)
                    .route(service.paths(), http())
                    .before(uri(settings.upstream(service.id())))
                    .before(request -> token.relay(request, service == Service.CANDIDATES))
                    .filter(guard)
                    .build();
            all = all == null ? routes : all.and(routes);
        }
        return java.util.Objects.requireNonNull(all);
    }

    /** Cleartext HTTP/2 upgrades only cost a round trip here. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}
