package io.trellis.gateway.security;

import io.trellis.gateway.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriUtils;

/** Signing in: staff through the issuer, candidates with the link from their mail. */
@RestController
class SignInController {

    private final RestClient candidates;

    SignInController(RestClient.Builder builder, SignInSettings settings) {
        this.candidates = builder.baseUrl(settings.candidates().toString()).build();
    }

    @GetMapping("/sign-in")
    ResponseEntity<Void> signIn(
            @RequestParam(name = "to", required = false) @Nullable String to, HttpServletRequest request) {
        ReturnToWhereYouWere.remember(request, to);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/oauth2/authorization/" + Issuer.REGISTRATION))
                .build();
    }

    /** @param roles what the person may do; the web app shows only that */
    record MeResponse(String subject, String name, List<String> roles) {}

    @GetMapping("/api/me")
    ResponseEntity<Object> me(@AuthenticationPrincipal @Nullable OidcUser user) {
        if (user == null) {
            ProblemDetail problem = Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Nobody is signed in here.")
                    .body("/api/me");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(problem);
        }
        List<String> roles = user.getClaimAsStringList("roles");
        String name = user.getFullName();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MeResponse(
                        user.getName(), name == null ? user.getName() : name, roles == null ? List.of() : roles));
    }

    /** Shows a button instead of using the link up: mail scanners follow links, people press buttons. */
    @GetMapping(path = "/sign-in/candidate", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> confirm(@RequestParam String token) {
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Open my applications · Trellis</title>
                  <link rel="stylesheet" href="/gateway/page.css">
                </head>
                <body>
                  <main>
                    <h1>Open my applications</h1>
                    <p>This link works once, within 15 minutes of the mail.</p>
                    <form method="post" action="/sign-in/candidate?token=%s">
                      <button>Continue</button>
                    </form>
                  </main>
                </body>
                </html>
                """.formatted(UriUtils.encodeQueryParam(token, StandardCharsets.UTF_8));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    record SessionResponse(String accessToken, Instant expiresAt) {}

    /** The token stays in the address, as in the mail: the proxy keeps form bodies from being read here. */
    @PostMapping("/sign-in/candidate")
    void redeem(@RequestParam String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            SessionResponse session = candidates
                    .post()
                    .uri("/api/candidate-sessions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("token", token))
                    .retrieve()
                    .requiredBody(SessionResponse.class);
            new CandidateSession(session.accessToken(), session.expiresAt()).begin(request);
            response.sendRedirect("/my");
        } catch (HttpClientErrorException refused) {
            Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "link-not-valid",
                            "This link was used before or is older than 15 minutes. Ask for a new one under My applications.")
                    .write(request, response);
        }
    }
}
