package io.trellis.rotations.plan.web;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.mentor.MatchMentors;
import io.trellis.rotations.plan.mentor.MenteeNeeds;
import io.trellis.rotations.plan.mentor.MentorOffer;
import io.trellis.rotations.plan.mentor.MentorProposal;
import io.trellis.rotations.slot.CareerLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MentorMatchController {

    private final MatchMentors matchMentors;

    MentorMatchController(MatchMentors matchMentors) {
        this.matchMentors = matchMentors;
    }

    /** Proposes a mentor for everybody in the cohort. Nobody is asked and nothing is stored. */
    @PostMapping("/api/cohorts/{id}/mentor-matches")
    @PreAuthorize("hasRole('coordinator')")
    MentorProposal propose(@PathVariable CohortId id, @RequestBody @Valid MentorMatchRequest request) {
        return matchMentors.propose(
                id,
                request.mentors().stream().map(MentorRequest::offer).toList(),
                Objects.requireNonNullElse(request.mentees(), List.<MenteeRequest>of()).stream()
                        .map(MenteeRequest::needs)
                        .toList(),
                Objects.requireNonNullElse(request.lowestLevel(), CareerLevel.SENIOR_PM));
    }

    /**
     * @param mentees what is known of associates beyond their profile
     * @param lowestLevel from which on people mentor; senior product managers unless said
     */
    record MentorMatchRequest(
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid MentorRequest> mentors,
            @Nullable @Size(max = 5000) List<@NotNull @Valid MenteeRequest> mentees,
            @Nullable CareerLevel lowestLevel) {}

    /**
     * @param id any that is used throughout this request
     * @param reportsTo ids of mentors and associates above in the reporting line
     * @param utcOffset hours
     */
    record MentorRequest(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 200) String name,
            @Min(0) @Max(1000) int capacity,
            @NotNull CareerLevel level,
            @Nullable @Size(max = 100) Set<@NotBlank String> reportsTo,
            @Nullable @Min(-12) @Max(14) Integer utcOffset,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 100) String> topics) {

        MentorOffer offer() {
            return new MentorOffer(
                    id, name, capacity, level, orNone(reportsTo), utcOffset == null ? 0 : utcOffset, orNone(topics));
        }
    }

    /** @param reportsTo ids of mentors above in the reporting line */
    record MenteeRequest(
            @NotNull AssociateId associateId,
            @Nullable @Min(-12) @Max(14) Integer utcOffset,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 100) String> topics,
            @Nullable @Size(max = 100) Set<@NotBlank String> reportsTo) {

        MenteeNeeds needs() {
            return new MenteeNeeds(associateId, utcOffset == null ? 0 : utcOffset, orNone(topics), orNone(reportsTo));
        }
    }

    private static Set<String> orNone(@Nullable Set<String> words) {
        return Objects.requireNonNullElse(words, Set.of());
    }
}
