package io.trellis.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.localstack.demo.Applicant.Stage;
import io.trellis.localstack.issuer.DemoPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the story promises before anybody tells it. */
class StoryTests {

    @Test
    void hasTwelveTeamsWithACharterForEveryPeriod() throws Exception {
        try (var text = Rotations.class.getResourceAsStream("teams.json")) {
            JsonNode teams = JsonMapper.builder().build().readTree(text);
            assertThat(teams).hasSize(12);
            for (JsonNode team : teams) {
                assertThat(team.get("features")).hasSize(3).allSatisfy(feature -> {
                    assertThat(feature.get("criteria")).isNotEmpty();
                    assertThat(feature.get("exposure")).hasSize(4);
                });
                assertThat(team.get("features").values().stream()
                                .map(f -> f.get("feature").asString()))
                        .doesNotHaveDuplicates();
                assertThat(team.get("managers").values().stream().map(JsonNode::asString))
                        .allMatch(manager -> DemoPerson.withSubject(manager)
                                .filter(person -> person.roles().contains("team-manager"))
                                .isPresent());
            }
        }
    }

    @Test
    void hasApplicationsInEveryStage() {
        List<Applicant> applicants = Applicant.all();
        assertThat(applicants).hasSizeGreaterThanOrEqualTo(40);
        assertThat(applicants.stream().map(Applicant::mail)).doesNotHaveDuplicates();
        assertThat(applicants.stream().map(Applicant::end)).contains(Stage.values());
    }

    /** One more offer than seats: the last one waits. */
    @Test
    void makesOneOfferMoreThanThereAreSeats() {
        List<Stage> ends = Applicant.all().stream().map(Applicant::end).toList();
        int waiting = ends.indexOf(Stage.WAITLISTED);
        assertThat(waiting).isEqualTo(Cohorts.HIRING_SEATS);
        assertThat(ends.subList(0, waiting)).containsOnly(Stage.HIRED, Stage.OFFER, Stage.DECISION);
    }

    @Test
    void knowsEverybodyByOneSubject() {
        assertThat(Stream.concat(DemoPerson.ALL.stream(), DemoPerson.ASSOCIATES.stream())
                        .map(DemoPerson::subject))
                .doesNotHaveDuplicates()
                .allMatch(subject -> subject.matches("[a-z.]+"));
    }

    @Test
    void resumeIsAPdfWhoseTableFindsItsObjects() {
        byte[] pdf = Pdf.page(List.of("Zoë (née) \\ Kaya"));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("(Zoë \\(née\\) \\\\ Kaya) Tj");
        Matcher entries = Pattern.compile("(\\d{10}) 00000 n").matcher(text);
        for (int object = 1; object <= 5; object++) {
            assertThat(entries.find()).isTrue();
            assertThat(text.substring(Integer.parseInt(entries.group(1)))).startsWith(object + " 0 obj");
        }
    }
}
