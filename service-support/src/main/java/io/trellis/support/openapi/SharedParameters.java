package io.trellis.support.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.PageRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Headers and parameters that no controller declares by hand, and the one shape of every refusal. */
final class SharedParameters implements GlobalOperationCustomizer {
    static final String PROBLEM = "Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var parameters = Arrays.asList(method.getMethodParameters());
        if (parameters.stream().anyMatch(parameter -> parameter.hasParameterAnnotation(IfMatch.class))) {
            operation.addParametersItem(header("If-Match", "The ETag of what was edited, e.g. \"7\"")
                    .required(true));
        }
        if (parameters.stream().map(MethodParameter::getParameterType).anyMatch(PageRequest.class::equals)) {
            operation.addParametersItem(query("after", new UUIDSchema(), "The next of the page before"));
            operation.addParametersItem(query("limit", limit(), "How many items at most"));
        }
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), PostMapping.class)) {
            operation.addParametersItem(header("Idempotency-Key", "Repeats with the same key get the first answer"));
        }
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.responses(responses.addApiResponse(ApiResponses.DEFAULT, refusal()));
        return operation;
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).schema(new StringSchema());
        return header;
    }

    private static QueryParameter query(String name, Schema<?> schema, String description) {
        var query = new QueryParameter();
        query.name(name).description(description).schema(schema);
        return query;
    }

    private static Schema<?> limit() {
        var limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        return limit;
    }

    private static ApiResponse refusal() {
        var schema = new Schema<>().$ref(PROBLEM);
        return new ApiResponse()
                .description("Refused; type says why")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    static Schema<?> problem() {
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema().format("uri-reference"));
        problem.addProperty("traceId", new StringSchema());
        problem.setRequired(List.of("type", "title", "status", "traceId"));
        return problem;
    }
}
