package io.trellis.candidates.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reviewer saw: a score with evidence per skill, and what follows. A draft may be incomplete. */
public record Findings(
        Map<Skill, @Valid Score> scores,
        @Nullable Recommendation recommendation,
        @Nullable @Size(max = 4000) String summary) {

    /**
     * @param points 1 (far below the bar) to 4 (far above it)
     * @param evidence what was seen or said, not what was felt
     */
    public record Score(
            @Min(1) @Max(4) int points,
            @NotBlank @Size(max = 2000) String evidence) {}

    public Findings {
        scores = scores == null ? Map.of() : Map.copyOf(scores);
    }

    Set<Skill> missing() {
        var missing = EnumSet.allOf(Skill.class);
        missing.removeAll(scores.keySet());
        return missing;
    }
}
