package io.trellis.planner.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Matchings of a few people with every kind of objection, held against every matching there is. */
class MentorPropertiesTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.mentors", 200);

    private int matched;
    private int alone;
    private int crowded;

    private record Task(List<Mentor> mentors, List<Mentee> mentees) {

        boolean allows(Mentor mentor, Mentee mentee) {
            return mentor.capacity() > 0
                    && mentor.level() > mentee.level()
                    && apart(mentor, mentee) <= 6
                    && !mentee.supervisors().contains(mentor.id())
                    && !mentor.reportsTo().contains(mentee.id());
        }

        static int apart(Mentor mentor, Mentee mentee) {
            int hours = Math.abs(mentor.utcOffset() - mentee.utcOffset()) % 24;
            return Math.min(hours, 24 - hours);
        }

        static int misfit(Mentor mentor, Mentee mentee) {
            long missed = mentee.topics().stream()
                    .filter(topic -> !mentor.topics().contains(topic))
                    .count();
            return (int) missed + Math.max(0, apart(mentor, mentee) - 2);
        }

        /** The misfits of the best matching, worst first; null when there is none. */
        int @Nullable [] best() {
            return best(new ArrayList<>(), new int[mentors.size()]);
        }

        private int @Nullable [] best(List<Integer> misfits, int[] taken) {
            if (misfits.size() == mentees.size()) {
                return misfits.stream()
                        .mapToInt(misfit -> -misfit)
                        .sorted()
                        .map(misfit -> -misfit)
                        .toArray();
            }
            var mentee = mentees.get(misfits.size());
            int[] best = null;
            for (int k = 0; k < taken.length; k++) {
                var mentor = mentors.get(k);
                if (allows(mentor, mentee) && taken[k] < mentor.capacity()) {
                    taken[k]++;
                    misfits.add(misfit(mentor, mentee));
                    int[] found = best(misfits, taken);
                    best = best == null || found != null && Arrays.compare(found, best) < 0 ? found : best;
                    misfits.removeLast();
                    taken[k]--;
                }
            }
            return best;
        }
    }

    @Test
    void noMatchingIsBetter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            check("seed " + seed, task(new Random(seed)));
        }
        assertThat(matched).isGreaterThan(SEEDS / 6);
        assertThat(alone).isGreaterThan(SEEDS / 20);
        assertThat(crowded).isGreaterThan(SEEDS / 20);
    }

    private static Task task(Random random) {
        int mentors = 1 + random.nextInt(5);
        int mentees = 1 + random.nextInt(5);
        return new Task(
                IntStream.range(0, mentors)
                        .mapToObj(k -> new Mentor(
                                "m" + k,
                                "M" + k,
                                random.nextInt(4),
                                1 + random.nextInt(4),
                                random.nextInt(27) - 12,
                                topics(random),
                                random.nextInt(4) == 0 ? Set.of("e" + random.nextInt(mentees)) : Set.of()))
                        .toList(),
                IntStream.range(0, mentees)
                        .mapToObj(k -> new Mentee(
                                "e" + k,
                                "E" + k,
                                random.nextInt(3),
                                random.nextInt(27) - 12,
                                topics(random),
                                random.nextInt(4) == 0 ? Set.of("m" + random.nextInt(mentors)) : Set.of()))
                        .toList());
    }

    private static Set<String> topics(Random random) {
        return Stream.of("sql", "design", "law")
                .filter(_ -> random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private void check(String label, Task task) {
        var result = Mentors.match(task.mentors(), task.mentees(), Story.limits(), Progress.SILENT);
        assertThat(result.proven()).as(label).isTrue();
        assertThat(result.unmatched())
                .as(label)
                .containsExactlyElementsOf(task.mentees().stream()
                        .filter(mentee -> task.mentors().stream().noneMatch(mentor -> task.allows(mentor, mentee)))
                        .toList());
        int[] best = task.best();
        if (best == null) {
            assertThat(result.matches()).as(label).isEmpty();
            alone += result.unmatched().isEmpty() ? 0 : 1;
            crowded += result.unmatched().isEmpty() ? 1 : 0;
            return;
        }
        assertThat(result.matches())
                .as(label)
                .allMatch(match -> task.allows(match.mentor(), match.mentee()))
                .allMatch(match -> match.misfit() == Task.misfit(match.mentor(), match.mentee()))
                .extracting(Mentors.Match::misfit)
                .containsExactly(Arrays.stream(best).boxed().toArray(Integer[]::new));
        assertThat(result.matches())
                .as(label)
                .extracting(match -> match.mentee().id())
                .containsExactlyInAnyOrderElementsOf(
                        task.mentees().stream().map(Mentee::id).toList());
        task.mentors()
                .forEach(mentor -> assertThat(result.matches())
                        .as(label)
                        .filteredOn(match -> match.mentor().id().equals(mentor.id()))
                        .hasSizeLessThanOrEqualTo(mentor.capacity()));
        matched++;
    }
}
