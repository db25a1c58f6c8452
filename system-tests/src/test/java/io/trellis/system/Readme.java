package io.trellis.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The commands that a Markdown text asks its reader to type: in its indented blocks and in its back quotes. In a cell of
 * a table the launcher is named once: {@code `./trellis status` · `logs`}.
 */
final class Readme {

    private static final String LAUNCHER = "./trellis ";
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}(\\S.*?)(?: +#.*)?$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final String text;
    private final Predicate<String> isProgram;

    /** @param isProgram whether the first word of a line is one that a shell would run */
    Readme(String text, Predicate<String> isProgram) {
        this.text = FENCED.matcher(text).replaceAll("");
        this.isProgram = isProgram;
    }

    Set<String> commands() {
        Set<String> commands = new LinkedHashSet<>();
        INDENTED.matcher(text).results().map(line -> line.group(1)).forEach(commands::add);
        text.lines()
                .filter(line -> !line.startsWith("    "))
                .flatMap(line -> List.of(line.split("\\|")).stream())
                .forEach(cell -> commands.addAll(quoted(cell)));
        return commands;
    }

    private List<String> quoted(String cell) {
        List<String> commands = new ArrayList<>();
        for (MatchResult span : QUOTED.matcher(cell).results().toList()) {
            String words = span.group(1);
            if (isProgram.test(words.split(" ")[0])) {
                commands.add(words);
            } else if (cell.strip().startsWith("`" + LAUNCHER)) {
                commands.add(LAUNCHER + words);
            }
        }
        return commands;
    }
}
