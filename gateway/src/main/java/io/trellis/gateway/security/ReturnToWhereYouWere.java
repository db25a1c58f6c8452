package io.trellis.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After sign-in the browser goes back to the page of the web app it came from, and nowhere else. */
final class ReturnToWhereYouWere implements AuthenticationSuccessHandler {

    private static final String TARGET = "returnTo";
    private static final String START = "/app/";
    private static final Pattern WITHIN_APP = Pattern.compile("/app/[\\w\\-./~%?=&,]*");

    static void remember(HttpServletRequest request, @Nullable String target) {
        if (target != null && WITHIN_APP.matcher(target).matches() && !target.contains("..")) {
            request.getSession().setAttribute(TARGET, target);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        Object target = session.getAttribute(TARGET);
        session.removeAttribute(TARGET);
        response.sendRedirect(target instanceof String path ? path : START);
    }
}
