package io.trellis.support.testing;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a state machine in Markdown. A row's first cell names states, its second what they can become; what is not
 * in back quotes is for people. Rows of one state add up. {@code `A` to `C`} stands for all from A to C as declared.
 */
final class DocumentedStates {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_]+`[^|]*) \\| ([^|]*) \\|");
    private static final Pattern RANGE = Pattern.compile("`([A-Z_]+)` to `([A-Z_]+)`");
    private static final Pattern STATE = Pattern.compile("`([A-Z_]+)`");

    private DocumentedStates() {}

    /** @param states all there are, in the order of declaration; others are left out */
    static Map<String, Set<String>> read(String markdown, List<String> states) {
        var table = new HashMap<String, Set<String>>();
        ROW.matcher(markdown).results().forEach(row -> {
            for (var state : states(row.group(1), states)) {
                table.computeIfAbsent(state, _ -> new HashSet<>()).addAll(states(row.group(2), states));
            }
        });
        return table;
    }

    private static Set<String> states(String cell, List<String> states) {
        var spelledOut = RANGE.matcher(cell)
                .replaceAll(range -> Matcher.quoteReplacement(
                        "`" + String.join("`, `", between(range.group(1), range.group(2), states)) + "`"));
        return STATE.matcher(spelledOut)
                .results()
                .map(it -> it.group(1))
                .filter(states::contains)
                .collect(toSet());
    }

    private static List<String> between(String first, String last, List<String> states) {
        return states.subList(states.indexOf(first), states.indexOf(last) + 1);
    }
}
