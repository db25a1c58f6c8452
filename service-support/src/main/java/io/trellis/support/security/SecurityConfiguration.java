package io.trellis.support.security;

import jakarta.servlet.DispatcherType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(
        after = OAuth2ResourceServerAutoConfiguration.class,
        before = ServletWebSecurityAutoConfiguration.class)
@EnableMethodSecurity
class SecurityConfiguration {
    private static final List<String> OPERATION = List.of(
            "GET /actuator/health/**",
            "GET /actuator/info",
            "GET /actuator/prometheus",
            "GET /v3/api-docs/**",
            "GET /v3/api-docs.yaml");

    @Bean
    SecurityFilterChain tokens(
            HttpSecurity security,
            ObjectProvider<PublicEndpoints> publicEndpoints,
            JwtIssuerAuthenticationManagerResolver issuers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var answers = new ProblemResponses(problems);
        var open = publicEndpoints.stream()
                .flatMap(endpoints -> endpoints.patterns().stream())
                .toList();
        return security.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(matchers(OPERATION))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ops")
                        .requestMatchers(matchers(open))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers)
                        .authenticationEntryPoint(answers)
                        .accessDeniedHandler(answers))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    @Bean
    JwtIssuerAuthenticationManagerResolver issuers(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            JwtDecoder decoder,
            ObjectProvider<TrustedIssuer> others) {
        Map<String, AuthenticationManager> managers = new HashMap<>();
        managers.put(issuer, manager(decoder));
        others.forEach(other -> managers.put(other.issuer(), manager(other.decoder())));
        return new JwtIssuerAuthenticationManagerResolver(named -> {
            var manager = managers.get(named);
            if (manager == null) {
                throw new InvalidBearerTokenException("Unknown issuer");
            }
            return manager;
        });
    }

    @Bean
    WebMvcConfigurer actors() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new RolesFirst());
            }
        };
    }

    private static AuthenticationManager manager(JwtDecoder decoder) {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        return provider::authenticate;
    }

    private static RequestMatcher[] matchers(List<String> patterns) {
        return patterns.stream().flatMap(SecurityConfiguration::matchers).toArray(RequestMatcher[]::new);
    }

    /** {@code "GET /path/**"}, which is open to HEAD as well, or {@code "/path/**"}. */
    private static Stream<RequestMatcher> matchers(String pattern) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var words = pattern.split(" ");
        if (words.length == 1) {
            return Stream.of(paths.matcher(pattern));
        }
        var method = HttpMethod.valueOf(words[0]);
        var methods = method == HttpMethod.GET ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method);
        return methods.map(each -> paths.matcher(each, words[1]));
    }
}
