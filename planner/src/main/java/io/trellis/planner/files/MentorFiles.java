package io.trellis.planner.files;

import io.trellis.planner.mentor.Mentee;
import io.trellis.planner.mentor.Mentor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Mentors and mentees from JSON: {@code {"mentors": [{…}], "mentees": [{…}]}}. */
public final class MentorFiles {

    public record People(List<Mentor> mentors, List<Mentee> mentees) {}

    private final List<Problem> problems = new ArrayList<>();

    private MentorFiles() {}

    public static People read(Path path) throws InputRejected {
        return new MentorFiles().people(path);
    }

    private People people(Path path) throws InputRejected {
        Node root = JsonSource.read(path.toString(), CohortFiles.text(path), problems);
        if (root instanceof Node.Nothing) {
            throw new InputRejected(problems);
        }
        Fields fields = new Fields(root, problems);
        Set<String> ids = new HashSet<>();
        List<Mentor> mentors = fields.items("mentors").stream()
                .map(node -> mentor(new Fields(node, problems), ids))
                .toList();
        Set<String> others = new HashSet<>();
        List<Mentee> mentees = fields.items("mentees").stream()
                .map(node -> mentee(new Fields(node, problems), others))
                .toList();
        fields.close();
        if (mentors.isEmpty()) {
            problems.add(fields.place().problem("has no mentors"));
        }
        if (mentees.isEmpty()) {
            problems.add(fields.place().problem("has no mentees"));
        }
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        return new People(mentors, mentees);
    }

    private Mentor mentor(Fields fields, Set<String> ids) {
        String id = id(fields, ids);
        Mentor mentor = new Mentor(
                id,
                fields.text("name", id),
                number(fields, "capacity", 1, 0, Integer.MAX_VALUE, "is less than 0"),
                fields.integer("level", Integer.MAX_VALUE),
                offset(fields),
                words(fields, "topics"),
                words(fields, "reportsTo"));
        fields.close();
        return mentor;
    }

    private Mentee mentee(Fields fields, Set<String> ids) {
        String id = id(fields, ids);
        Mentee mentee = new Mentee(
                id,
                fields.text("name", id),
                fields.integer("level", 0),
                offset(fields),
                words(fields, "topics"),
                words(fields, "supervisors"));
        fields.close();
        return mentee;
    }

    private String id(Fields fields, Set<String> ids) {
        String id = fields.text("id", "");
        if (id.isEmpty() || !ids.add(id)) {
            problems.add(fields.place("id").problem(id.isEmpty() ? "is missing" : "“" + id + "” is there already"));
        }
        return id;
    }

    private int offset(Fields fields) {
        return number(fields, "utcOffset", 0, -12, 14, "is not between -12 and 14 hours");
    }

    private int number(Fields fields, String name, int absent, int least, int most, String trouble) {
        int number = fields.integer(name, absent);
        if (number < least || number > most) {
            problems.add(fields.place(name).problem(trouble));
        }
        return number;
    }

    private static Set<String> words(Fields fields, String name) {
        return new TreeSet<>(fields.texts(name).stream().map(Node.Text::value).toList());
    }
}
