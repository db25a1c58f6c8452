package io.trellis.planner.cli;

import io.trellis.planner.explain.Change;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.ProofWords;
import io.trellis.planner.explain.WhatIf;
import io.trellis.planner.files.Json;
import io.trellis.planner.files.Json.Members;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Two plans side by side, and everybody who has something else in the second. */
final class WhatIfReport {

    private final WhatIf.Compared compared;

    WhatIfReport(WhatIf.Compared compared) {
        this.compared = compared;
    }

    String text() {
        PlanReading before = compared.before();
        PlanReading after = compared.after();
        StringBuilder text = new StringBuilder(String.format("%-34s %6s %6s%n", "", "now", "then"));
        line(text, "most points lost by one person", before.mostLost(), after.mostLost());
        int worst = Math.max(before.mostLost(), after.mostLost());
        for (int level = worst; level > 0; level--) {
            line(text, ProofWords.losing(level), before.losing(level), after.losing(level));
        }
        for (int rank : ranks()) {
            line(
                    text,
                    ProofWords.ordinal(rank) + " choices",
                    before.profile().getOrDefault(rank, 0),
                    after.profile().getOrDefault(rank, 0));
        }
        line(text, "sum of all choices", before.points(), after.points());
        text.append(
                compared.proven()
                        ? "Both are proven to be the best there is.\n"
                        : "Not both are proven to be the best there is.\n");
        people(text, "Worse off", change -> change.gain() < 0);
        people(text, "Better off", change -> change.gain() > 0);
        people(text, "Something else", change -> change.gain() == 0);
        if (compared.changes().isEmpty()) {
            text.append("\nNobody would have anything else.\n");
        }
        return text.toString();
    }

    String json() {
        return Json.pretty(new Members()
                .add("proven", compared.proven())
                .add("before", tree(compared.before()))
                .add("after", tree(compared.after()))
                .add(
                        "changes",
                        compared.changes().stream()
                                .map(change -> new Members()
                                        .add("associate", change.associate().id())
                                        .add("name", change.associate().name())
                                        .add("gain", change.gain())
                                        .add("sentence", change.sentence(compared.after())))
                                .toList()));
    }

    private static Members tree(PlanReading plan) {
        return new Members()
                .add("mostPointsLost", plan.mostLost())
                .add("sumOfRanks", plan.points())
                .add("profile", plan.profile())
                .add("assignments", plan.plan().assignments());
    }

    private SortedSet<Integer> ranks() {
        SortedSet<Integer> ranks = new TreeSet<>(compared.before().profile().keySet());
        ranks.addAll(compared.after().profile().keySet());
        return ranks;
    }

    private static void line(StringBuilder text, String what, long now, long then) {
        text.append(String.format("%-34s %6d %6d%n", what, now, then));
    }

    private void people(StringBuilder text, String title, Predicate<Change> group) {
        List<Change> changes = compared.changes().stream().filter(group).toList();
        if (!changes.isEmpty()) {
            text.append("\n").append(title).append(" (").append(changes.size()).append("):\n");
            changes.forEach(change ->
                    text.append("  ").append(change.sentence(compared.after())).append('\n'));
        }
    }
}
