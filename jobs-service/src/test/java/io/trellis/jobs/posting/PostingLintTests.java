package io.trellis.jobs.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.jobs.role.CareerLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingLintTests {

    @Test
    void warnsOfADegreeAsKnockOut() {
        assertThat(lint(CareerLevel.APM, "", new Requirement("A degree in computer science", true)))
                .extracting(PostingLint::rule)
                .containsExactly("degree-required");
    }

    @Test
    void allowsADegreeAsAdvantage() {
        assertThat(lint(CareerLevel.APM, "", new Requirement("A degree in computer science", false)))
                .isEmpty();
    }

    @Test
    void leavesOtherLevelsAlone() {
        assertThat(lint(CareerLevel.DIRECTOR, "A master's degree is required.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A degree is required.",
                "Bachelor's degree required",
                "<p>You must have a university degree.</p>",
                "The role requires a Master of Science.",
                "A bachelor in any field is mandatory."
            })
    void findsThatADegreeIsRequired(String description) {
        assertThat(lint(CareerLevel.APM, description)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQL helps; a degree is not required.",
                "No degree required.",
                "We do not require a degree.",
                "A degree of curiosity. Travel is required.",
                "You will master SQL."
            })
    void understandsThatItIsNot(String description) {
        assertThat(lint(CareerLevel.APM, description)).isEmpty();
    }

    private static List<PostingLint> lint(CareerLevel level, String description, Requirement... requirements) {
        var it = PostingExamples.content();
        return PostingLint.of(new PostingContent(
                it.title(),
                it.summary(),
                description,
                level,
                it.employmentType(),
                it.locations(),
                it.paths(),
                List.of(requirements),
                it.startsOn(),
                it.rotations(),
                it.pay(),
                it.deadline()));
    }
}
