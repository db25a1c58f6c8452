package io.trellis.jobs.posting;

import io.trellis.jobs.role.CareerLevel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Advice about a posting's words; it never stops a publication. */
public record PostingLint(String rule, String message) {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s|<[^>]*>");
    private static final Pattern DEGREE =
            Pattern.compile("\\b(degree|diploma|bachelor|master('s| of\\b))", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMAND =
            Pattern.compile("\\b(requires?|required|mandatory|must have|a must)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIAL =
            Pattern.compile("\\b(no|not|never|without|nor|\\w+n[’']t)\\b", Pattern.CASE_INSENSITIVE);

    public static List<PostingLint> of(PostingContent content) {
        if (content.level() != CareerLevel.APM || !requiresDegree(content)) {
            return List.of();
        }
        return List.of(new PostingLint(
                "degree-required",
                "Many associates come without a degree. Ask for technical literacy instead of turning them away."));
    }

    private static boolean requiresDegree(PostingContent content) {
        return content.requirements().stream()
                        .anyMatch(
                                it -> it.knockOut() && DEGREE.matcher(it.text()).find())
                || Stream.of(content.summary(), HtmlUtils.htmlUnescape(content.description()))
                        .flatMap(SENTENCE_END::splitAsStream)
                        .anyMatch(PostingLint::demandsDegree);
    }

    private static boolean demandsDegree(String sentence) {
        return DEGREE.matcher(sentence).find()
                && DEMAND.matcher(sentence).find()
                && !DENIAL.matcher(sentence).find();
    }
}
