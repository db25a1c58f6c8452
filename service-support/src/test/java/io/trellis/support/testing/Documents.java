package io.trellis.support.testing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What docs/ say of a service, compared with its code. */
public final class Documents {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ([a-z-]+)$");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:new (?:RuleRefused|Conflict|Refused)|Problems\\.of|super)\\(\\s*(?:\\w+\\.?\\w*,\\s*)?\"([a-z]+(?:-[a-z]+)*)\",");

    private Documents() {}

    /**
     * Has a section {@code ## <Aggregate> (<service>-service)} in model.md for every state machine of the service, with a
     * table of what each state can become, and no section for anything else.
     *
     * @param service as in its package, e.g. {@code jobs}
     */
    public static void checkModel(String service) {
        var machines = machines(service);
        var sections = sections(service);
        assertThat(sections.keySet()).as("state machines of model.md").isEqualTo(machines.keySet());
        machines.forEach((name, states) -> {
            var actual = states.stream().collect(toMap(String::valueOf, it -> names(it.next())));
            assertThat(DocumentedStates.read(sections.get(name), List.copyOf(names(states))))
                    .as(name)
                    .isEqualTo(actual);
        });
    }

    /** @return the types of the problems that this module causes, each with a heading in problems.md */
    public static Set<String> checkProblems() {
        var caused = PROBLEM.matcher(sources(SOURCES))
                .results()
                .map(it -> it.group(1))
                .collect(toSet());
        assertThat(explained()).as("headings of problems.md").containsAll(caused);
        return caused;
    }

    /** The headings of problems.md. */
    public static Set<String> explained() {
        return HEADING.matcher(read(DOCS.resolve("problems.md")))
                .results()
                .map(it -> it.group(1))
                .collect(toSet());
    }

    /** The text of every Java file below. */
    public static String sources(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .map(Documents::read)
                    .collect(joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The states of each machine, in the order of declaration, by the last word of what they are the status of. */
    private static Map<String, List<State<?>>> machines(String service) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(State.class));
        return scan.findCandidateComponents("io.trellis." + service).stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .collect(toMap(
                        it -> lastWord(
                                it.getSimpleName().replaceAll("Status$", "").replaceAll("(?=[A-Z])", " ")),
                        it -> Stream.of(it.getEnumConstants())
                                .<State<?>>map(State.class::cast)
                                .toList()));
    }

    private static Map<String, String> sections(String service) {
        return Pattern.compile("(?ms)^## ([A-Za-z ]+) \\(%s-service\\)$(.*?)(?=^## |\\z)".formatted(service))
                .matcher(read(DOCS.resolve("model.md")))
                .results()
                .collect(toMap(it -> lastWord(it.group(1)), it -> it.group(2)));
    }

    private static String lastWord(String title) {
        return title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(Collection<?> states) {
        return states.stream().map(String::valueOf).collect(toCollection(LinkedHashSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
