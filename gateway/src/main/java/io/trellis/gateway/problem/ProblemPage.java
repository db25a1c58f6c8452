package io.trellis.gateway.problem;

import org.springframework.web.util.HtmlUtils;

/** A problem as a page: what happened, what is safe, and where to go. Needs no script and no other service. */
record ProblemPage(Problem problem) {

    String html() {
        String advice =
                problem.retryAfter() == null ? "" : "<p>Try again in a moment; this page can be reloaded safely.</p>";
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%1$s · Trellis</title>
                  <link rel="stylesheet" href="/gateway/page.css">
                </head>
                <body>
                  <main>
                    <h1>%1$s</h1>
                    <p>%2$s</p>
                    %3$s
                    <p><a href="/careers">Open roles</a> · <a href="/my">My applications</a> · <a href="/app/">Staff and associates</a></p>
                  </main>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(problem.status().getReasonPhrase()),
                        HtmlUtils.htmlEscape(problem.detail()),
                        advice);
    }
}
