package io.trellis.jobs.posting;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML reduced to paragraphs, headings, lists, emphasis and links. */
final class RichText {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "h3", "h4", "ul", "ol", "li", "strong", "em", "a")
            .allowUrlProtocols("https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private RichText() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
