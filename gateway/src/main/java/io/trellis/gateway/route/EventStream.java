package io.trellis.gateway.route;

import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Proxies an event stream for as long as it lasts. Wraps the framework's handler, of which it allows one bean only, with
 * a client that has no read timeout: the JDK client's timeout would end the stream and not only the wait for its start.
 */
@Component
class EventStream implements HandlerFunction<ServerResponse>, ApplicationListener<ContextRefreshedEvent> {

    private final ProxyExchangeHandlerFunction proxy;

    EventStream(
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
        this.proxy = new ProxyExchangeHandlerFunction(
                new RestClientProxyExchange(unhurried, properties), requestHeaders, responseHeaders);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        proxy.onApplicationEvent(refreshed);
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        return proxy.handle(request);
    }
}
