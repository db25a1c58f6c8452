package io.trellis.planner.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trellis.planner.mentor.Mentee;
import io.trellis.planner.mentor.Mentor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentorFilesTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsMentorsAndMentees() throws Exception {
        MentorFiles.People people = MentorFiles.read(write("""
                {"mentors": [
                   {"id": "tom", "name": "Tom Becker", "capacity": 2, "level": 7, "utcOffset": 1,
                    "topics": ["data", "law"], "reportsTo": ["zed"]},
                   {"id": "ana"}],
                 "mentees": [
                   {"id": "mina", "name": "Mina Haddad", "level": 3, "utcOffset": -5,
                    "topics": ["data"], "supervisors": ["ana"]},
                   {"id": "tom"}]}
                """));
        assertThat(people.mentors())
                .containsExactly(
                        new Mentor("tom", "Tom Becker", 2, 7, 1, Set.of("data", "law"), Set.of("zed")),
                        new Mentor("ana", "ana", 1, Integer.MAX_VALUE, 0, Set.of(), Set.of()));
        assertThat(people.mentees())
                .containsExactly(
                        new Mentee("mina", "Mina Haddad", 3, -5, Set.of("data"), Set.of("ana")),
                        new Mentee("tom", "tom", 0, 0, Set.of(), Set.of()));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        assertThat(problems("""
                {"mentors": [
                   {"id": "tom", "capacity": "two", "age": 50},
                   {"name": "Ana"},
                   {"id": "tom"}],
                 "mentees": [
                   {"id": "mina", "topics": "data", "color": "red"}],
                 "program": {}}
                """))
                .containsExactly(
                        "m.json:2 mentors[0].capacity: is not a number",
                        "m.json:2 mentors[0].age: is unknown here; known are capacity, id, level, name, reportsTo,"
                                + " topics, utcOffset",
                        "m.json:3 mentors[1].id: is missing",
                        "m.json:4 mentors[2].id: “tom” is there already",
                        "m.json:6 mentees[0].topics: is not a list",
                        "m.json:6 mentees[0].color: is unknown here; known are id, level, name, supervisors, topics,"
                                + " utcOffset",
                        "m.json:7 program: is unknown here; known are mentees, mentors");
    }

    @Test
    void takesNoNumbersThatCannotBe() throws IOException {
        assertThat(problems("""
                {"mentors": [
                   {"id": "tom", "capacity": -1, "utcOffset": 15},
                   {"id": "ana", "capacity": 0, "utcOffset": 14}],
                 "mentees": [
                   {"id": "mina", "utcOffset": -13},
                   {"id": "omar", "utcOffset": -12}]}
                """))
                .containsExactly(
                        "m.json:2 mentors[0].capacity: is less than 0",
                        "m.json:2 mentors[0].utcOffset: is not between -12 and 14 hours",
                        "m.json:5 mentees[0].utcOffset: is not between -12 and 14 hours");
    }

    @Test
    void saysWhoIsMissing() throws IOException {
        assertThat(problems("{\"mentees\": [{\"id\": \"mina\"}]}")).containsExactly("m.json:1: has no mentors");
        assertThat(problems("{\"mentors\": [{\"id\": \"tom\"}]}")).containsExactly("m.json:1: has no mentees");
        assertThat(problems("{}")).containsExactly("m.json:1: has no mentors", "m.json:1: has no mentees");
        assertThat(problems("")).containsExactly("m.json: is empty");
    }

    private List<String> problems(String json) throws IOException {
        Path file = write(json);
        InputRejected rejected = catchThrowableOfType(InputRejected.class, () -> MentorFiles.read(file));
        return rejected.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("m.json"), json);
    }
}
