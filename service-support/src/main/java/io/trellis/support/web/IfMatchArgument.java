package io.trellis.support.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match: "7"}; weak, as a compressing proxy makes it, is fine. */
final class IfMatchArgument implements HandlerMethodArgumentResolver {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new Refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "revision-required",
                    "Send the ETag of what you edited as If-Match.");
        }
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "unreadable", "If-Match must be one revision in quotes, e.g. \"7\".");
        }
        return Long.parseLong(etag.group(1));
    }
}
