package io.trellis.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, as a table: every mapped endpoint has a row, and every cell is tried with a real token. Allowed means
 * neither 401 nor 403; whether the thing asked for exists or is yours is the use case's own answer.
 */
public final class AuthorizationMatrix {
    private static final Set<String> ANYONE = Set.of("anyone");
    private static final Set<String> ROLES = Set.of(
            "coordinator",
            "recruiter",
            "interviewer",
            "team-manager",
            "mentor",
            "associate",
            "executive",
            "ops",
            "candidate");

    private final ApplicationContext service;
    private final MockMvcTester mvc;
    private final Map<String, Set<String>> rows = new TreeMap<>();

    private AuthorizationMatrix(ApplicationContext service, MockMvcTester mvc) {
        this.service = service;
        this.mvc = mvc;
    }

    public static AuthorizationMatrix of(ApplicationContext service, MockMvcTester mvc) {
        return new AuthorizationMatrix(service, mvc);
    }

    /** @param endpoint as mapped, e.g. {@code "POST /api/postings/{id}/publication"} */
    public AuthorizationMatrix row(String endpoint, String... roles) {
        return add(endpoint, Set.of(roles));
    }

    /** Any valid token will do. */
    public AuthorizationMatrix signedIn(String... endpoints) {
        for (var endpoint : endpoints) {
            add(endpoint, ROLES);
        }
        return this;
    }

    /** No token needed. */
    public AuthorizationMatrix anyone(String... endpoints) {
        for (var endpoint : endpoints) {
            add(endpoint, ANYONE);
        }
        return this;
    }

    private AuthorizationMatrix add(String endpoint, Set<String> allowed) {
        assertThat(rows.put(endpoint, allowed)).as("second row for " + endpoint).isNull();
        return this;
    }

    public void check() {
        var mapped = mapped();
        assertThat(rows.keySet()).as("a row per mapped endpoint").isEqualTo(mapped.keySet());
        var callers = callers();
        var wrong = new ArrayList<String>();
        var cells = 0;
        for (var row : rows.entrySet()) {
            for (var caller : callers.entrySet()) {
                var status = status(row.getKey(), mapped.get(row.getKey()), caller.getValue());
                cells++;
                if (!asExpected(row.getValue(), caller.getKey(), status)) {
                    wrong.add("%s as %s: %d".formatted(row.getKey(), caller.getKey(), status));
                }
            }
        }
        System.out.printf("authorization: %d endpoints, %d cells%n", rows.size(), cells);
        assertThat(wrong).isEmpty();
    }

    private static boolean asExpected(Set<String> allowed, String caller, int status) {
        var refused = status == 401 || status == 403;
        if (caller.equals("anonymous")) {
            return allowed == ANYONE ? !refused : status == 401;
        }
        if (!ROLES.contains(caller)) {
            return status == 401;
        }
        return allowed == ANYONE || allowed.contains(caller) ? !refused : status == 403;
    }

    private int status(String endpoint, MediaType type, @Nullable String token) {
        var words = endpoint.split(" ");
        var path = words[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = mvc.method(HttpMethod.valueOf(words[0])).uri(path).contentType(type);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.content("{}").exchange().getResponse().getStatus();
    }

    private static Map<String, @Nullable String> callers() {
        var issuer = TestIssuer.shared();
        var callers = new LinkedHashMap<String, @Nullable String>();
        ROLES.forEach(role -> callers.put(role, issuer.token("some.body", role)));
        Map<String, Object> everything = Map.of("roles", List.copyOf(ROLES));
        callers.put("anonymous", null);
        callers.put("expired", issuer.token("some.body", "trellis", -600, everything));
        callers.put("other audience", issuer.token("some.body", "elsewhere", 600, everything));
        callers.put("forged", forged(issuer.url()));
        callers.put("unknown issuer", forged("http://elsewhere.example"));
        return callers;
    }

    private static String forged(String issuer) {
        var claims =
                "{\"iss\":\"%s\",\"sub\":\"some.body\",\"aud\":\"trellis\",\"exp\":32503680000,\"roles\":[\"coordinator\"]}";
        return String.join(
                ".", encoded("{\"alg\":\"RS256\"}"), encoded(claims.formatted(issuer)), encoded("signature"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each endpoint with a content type it reads. */
    private Map<String, MediaType> mapped() {
        var mapping = service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var mapped = new TreeMap<String, MediaType>();
        mapping.getHandlerMethods().forEach((endpoint, method) -> {
            if (isOfTheService(method)) {
                endpoints(endpoint).forEach(name -> mapped.put(name, readable(endpoint)));
            }
        });
        return mapped;
    }

    private static MediaType readable(RequestMappingInfo endpoint) {
        return endpoint.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static boolean isOfTheService(HandlerMethod method) {
        var type = method.getBeanType().getName();
        return !type.startsWith("org.spring") && !type.startsWith("io.trellis.support.problem");
    }

    private static List<String> endpoints(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path))
                .toList();
    }
}
