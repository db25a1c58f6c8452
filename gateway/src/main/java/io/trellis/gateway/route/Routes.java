package io.trellis.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.trellis.gateway.security.RelayedToken;
import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One route per service, and one beside it for event streams, which have no read timeout. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(
            RouteSettings settings,
            CircuitBreakerRegistry breakers,
            RelayedToken token,
            HandlerFunction<ServerResponse> eventStream) {
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
                    .before(token::relay)
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

    @Bean
    HandlerFunction<ServerResponse> eventStream(
            RestClient.Builder builder,
            GatewayMvcProperties properties,
            RouteSettings settings,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        RestClient unhurried =
                builder.requestFactory(new JdkClientHttpRequestFactory(client)).build();
        return new ProxyExchangeHandlerFunction(
                new RestClientProxyExchange(unhurried, properties), requestHeaders, responseHeaders);
    }
}
