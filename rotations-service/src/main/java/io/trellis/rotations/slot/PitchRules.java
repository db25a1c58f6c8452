package io.trellis.rotations.slot;

import io.trellis.rotations.program.RotationLength;
import io.trellis.rotations.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What a pitch needs before a coordinator looks at it. */
final class PitchRules {

    private static final List<BiFunction<Pitch, Span, Optional<Finding>>> ALL = List.of(
            (pitch, _) -> pitchHasCharter(pitch),
            (pitch, _) -> charterHasAcceptanceCriteria(pitch),
            (pitch, _) -> supervisorIsEligible(pitch),
            PitchRules::lengthIsUsualOrHasReason);

    private PitchRules() {}

    static List<Finding> findings(Pitch pitch, Span span) {
        return ALL.stream().flatMap(rule -> rule.apply(pitch, span).stream()).toList();
    }

    /** Row 10. */
    static Optional<Finding> pitchHasCharter(Pitch pitch) {
        return pitch.charter() == null
                ? finding("/charter", "A pitch needs a charter: feature, problem, success metric, owner.")
                : Optional.empty();
    }

    /** Row 27. */
    static Optional<Finding> charterHasAcceptanceCriteria(Pitch pitch) {
        return Stream.ofNullable(pitch.charter())
                        .anyMatch(charter -> charter.acceptanceCriteria().isEmpty())
                ? finding("/charter/acceptanceCriteria", "A charter needs at least one criterion that can be met.")
                : Optional.empty();
    }

    /** Row 8. */
    static Optional<Finding> supervisorIsEligible(Pitch pitch) {
        return pitch.hasEligibleSupervisor()
                ? Optional.empty()
                : finding("/supervisors", "A slot needs a supervisor who is a PM or above.");
    }

    /** Row 5. */
    static Optional<Finding> lengthIsUsualOrHasReason(Pitch pitch, Span span) {
        return RotationLength.isAllowed(span.months(), pitch.lengthOverride())
                ? Optional.empty()
                : finding("/lengthOverride", RotationLength.refusal(span.months()));
    }

    private static Optional<Finding> finding(String pointer, String detail) {
        return Optional.of(new Finding(pointer, detail));
    }
}
