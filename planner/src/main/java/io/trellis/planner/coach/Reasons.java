package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.coach.SlotLimit.Seats;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A minimal set of rules as few sentences: what can be counted is counted. */
final class Reasons {

    private static final int FEW = 4;

    private final Cohort cohort;
    private final List<NamedRule> rules;

    Reasons(Cohort cohort, List<NamedRule> rules) {
        this.cohort = cohort;
        this.rules = rules;
    }

    List<String> sentences() {
        if (rules.isEmpty()) {
            return gaps();
        }
        List<String> sentences = new ArrayList<>();
        Optional<Crush> crush = Crush.of(cohort, rules);
        Optional<Shortage> shortage = crush.isPresent() ? Optional.empty() : Shortage.of(cohort, rules);
        crush.map(Crush::sentence).ifPresent(sentences::add);
        shortage.map(Shortage::sentence).ifPresent(sentences::add);
        List<NamedRule> left = rules.stream()
                .filter(rule -> crush.stream().noneMatch(counted -> counted.says(rule)))
                .filter(rule -> shortage.stream().noneMatch(counted -> counted.says(rule)))
                .toList();
        sentences.addAll(grouped(left));
        return sentences;
    }

    private List<String> grouped(List<NamedRule> left) {
        List<Seats> seats = left.stream()
                .filter(Seats.class::isInstance)
                .map(Seats.class::cast)
                .toList();
        Map<String, List<PersonalRule>> alike = left.stream()
                .filter(PersonalRule.class::isInstance)
                .map(PersonalRule.class::cast)
                .collect(Collectors.groupingBy(
                        rule -> rule.predicate(cohort, true), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        left.stream()
                .filter(rule -> !(rule instanceof Seats) && !(rule instanceof PersonalRule))
                .forEach(rule -> sentences.add(rule.sentence(cohort)));
        alike.forEach((predicate, same) -> sentences.add(
                same.size() == 1
                        ? same.getFirst().sentence(cohort)
                        : Words.count(same.size(), "person", "people") + " " + predicate + ": "
                                + Names.people(same.stream()
                                        .map(PersonalRule::associate)
                                        .toList())));
        sentences.addAll(seats(seats));
        return sentences;
    }

    private List<String> seats(List<Seats> seats) {
        if (seats.size() <= FEW) {
            return seats.stream().map(limit -> limit.sentence(cohort)).toList();
        }
        Map<String, List<Seats>> byTime = seats.stream()
                .collect(Collectors.groupingBy(limit -> time(limit), LinkedHashMap::new, Collectors.toList()));
        return byTime.entrySet().stream()
                .map(entry -> Names.list(entry.getValue().stream()
                                .map(limit -> cohort.team(limit.slot().team()).name())
                                .toList())
                        + " have "
                        + Words.count(
                                entry.getValue().stream()
                                        .mapToLong(limit -> limit.slot().max())
                                        .sum(),
                                "seat")
                        + " in " + entry.getKey())
                .toList();
    }

    private String time(Seats limit) {
        return limit.slot().periods().stream()
                .mapToObj(cohort.periods()::get)
                .map(Period::name)
                .collect(Collectors.joining(" and "));
    }

    /** Where nothing could be given up: the slots themselves do not cover everybody's time. */
    private List<String> gaps() {
        List<String> sentences = new ArrayList<>();
        for (int period = 0; period < cohort.periods().size(); period++) {
            int time = period;
            List<Associate> there = cohort.associates().stream()
                    .filter(person -> person.active().contains(time))
                    .toList();
            if (!there.isEmpty()
                    && cohort.slots().stream().noneMatch(slot -> slot.periods().contains(time))) {
                sentences.add(Words.count(there.size(), "person", "people") + (there.size() == 1 ? " needs" : " need")
                        + " a seat in " + cohort.periods().get(period).name() + ", where no slot is offered");
            }
        }
        return sentences.isEmpty()
                ? List.of("The slots that are offered do not add up to everybody’s time")
                : sentences;
    }
}
