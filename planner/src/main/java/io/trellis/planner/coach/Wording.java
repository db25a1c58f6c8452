package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.coach.Conflict.Cure;
import io.trellis.planner.engine.WholeNumbers.End;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A finding as sentences for people. */
final class Wording {

    private final Cohort cohort;

    Wording(Cohort cohort) {
        this.cohort = cohort;
    }

    Conflict conflict(Finding finding) {
        return new Conflict(
                finding.minimal(),
                finding.others(),
                finding.plan() == End.NONE ? new Reasons(cohort, finding.rules()).sentences() : List.of(),
                finding.rules().stream().map(rule -> rule.sentence(cohort)).toList(),
                finding.ways().stream().map(this::cure).toList());
    }

    private Cure cure(Way way) {
        return new Cure(sentence(way), way.price(), cost(way));
    }

    private String sentence(Way way) {
        List<String> advice =
                way.eases().stream().map(ease -> ease.advice(cohort)).toList();
        String rest = advice.stream().skip(1).map(Wording::continued).collect(Collectors.joining("; "));
        return rest.isEmpty() ? advice.getFirst() : advice.getFirst() + "; " + rest;
    }

    private static String continued(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String cost(Way way) {
        Map<Kind, Integer> steps = new EnumMap<>(Kind.class);
        way.eases().forEach(ease -> steps.merge(ease.concession().kind(), ease.steps(), Integer::sum));
        List<String> parts = new ArrayList<>();
        steps.forEach((kind, count) -> parts.add(kind.price(count)));
        return String.join(" and ", parts);
    }
}
