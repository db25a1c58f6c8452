package io.trellis.gateway.security;

import io.trellis.gateway.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door authenticates; the services authorize. Only requests that ride on a session cookie need a CSRF token, and
 * HTML forms, which work without script, are held to the same origin instead.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain gatewaySecurity(
            HttpSecurity http, ClientRegistrationRepository registrations, SignInSettings settings) throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri(settings.publicUrl() + "/careers");
        signedOut.setDefaultTargetUrl("/careers");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.disable())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .successHandler(new ReturnToWhereYouWere())
                        .failureHandler((request, response, failure) -> Problem.of(
                                        HttpStatus.UNAUTHORIZED,
                                        "sign-in-failed",
                                        "The identity provider did not confirm the sign-in. Start again from the sign-in page.")
                                .write(request, response)))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .deleteCookies("TRELLIS_SESSION")
                        .logoutSuccessHandler(signedOut))
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) -> Problem.of(
                                HttpStatus.FORBIDDEN,
                                denied instanceof CsrfException ? "csrf" : "forbidden",
                                denied instanceof CsrfException
                                        ? "The request did not come from this site's own page. Reload the page and try again."
                                        : "You may not do this.")
                        .write(request, response)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.STRICT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    private static boolean needsCsrfToken(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        return isForm(request) ? !SameOrigin.is(request) : hasSessionCookie(request);
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/careers/")
                || path.startsWith("/my")
                || path.equals("/sign-in/candidate")
                || path.equals("/sign-out");
    }

    private static boolean hasSessionCookie(HttpServletRequest request) {
        return request.getRequestedSessionId() != null;
    }
}
