package io.trellis.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The web app's files and the services' API documents. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final Resource INDEX = new ClassPathResource("static/app/index.html");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/careers");
        registry.addRedirectViewController("/app", "/app/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app/assets/**")
                .addResourceLocations("classpath:/static/app/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/docs/openapi/**")
                .addResourceLocations("classpath:/openapi/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Any address inside the app is the app's to show: it holds its own routes. */
    @Bean
    RouterFunction<ServerResponse> webApp() {
        return RouterFunctions.route(
                RequestPredicates.GET("/app/**")
                        .and(RequestPredicates.path("/app/assets/**").negate())
                        .and(request -> isPage(request.path())),
                _ -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noStore())
                        .body(INDEX));
    }

    private static boolean isPage(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
