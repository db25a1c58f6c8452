package io.trellis.support.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageRequest(after(request.getParameter("after")), limit(request.getParameter("limit")));
    }

    private static @Nullable UUID after(@Nullable String after) {
        try {
            return StringUtils.hasText(after) ? UUID.fromString(after) : null;
        } catch (IllegalArgumentException malformed) {
            throw unreadable("after must be the next of an earlier page.");
        }
    }

    private static int limit(@Nullable String limit) {
        if (!StringUtils.hasText(limit)) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= PageRequest.MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of range
        }
        throw unreadable("limit must be a number from 1 to %d.".formatted(PageRequest.MAX_LIMIT));
    }

    private static Refused unreadable(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, "unreadable", detail);
    }
}
