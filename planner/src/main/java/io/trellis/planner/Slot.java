package io.trellis.planner;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A team's offer for one or more consecutive periods.
 *
 * @param min seats that must be filled
 * @param max seats there are
 * @param priority seats that are filled before anyone's wishes count; may be more than {@code min}
 * @param exposure points per competency axis that the rotation gives
 * @param skills all of them are needed
 * @param clearances all of them are needed
 */
public record Slot(
        String id,
        String team,
        Periods periods,
        int min,
        int max,
        int priority,
        @Nullable String supervisor,
        @Nullable String site,
        @Nullable String area,
        SortedMap<String, Integer> exposure,
        SortedSet<String> skills,
        SortedSet<String> clearances)
        implements Identified {

    public Slot {
        exposure = Collections.unmodifiableSortedMap(new TreeMap<>(exposure));
        skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
        clearances = Collections.unmodifiableSortedSet(new TreeSet<>(clearances));
    }

    public static Builder of(String id, String team, Periods periods) {
        return new Builder(id, team, periods);
    }

    public Builder with() {
        return new Builder(id, team, periods)
                .seats(min, max)
                .priority(priority)
                .supervisor(supervisor)
                .site(site)
                .area(area)
                .exposure(exposure)
                .skills(skills)
                .clearances(clearances);
    }

    /** A slot step by step; one optional seat unless said otherwise. */
    public static final class Builder {
        private final String id;
        private final String team;
        private final Periods periods;
        private int min;
        private int max = 1;
        private int priority;
        private @Nullable String supervisor;
        private @Nullable String site;
        private @Nullable String area;
        private Map<String, Integer> exposure = Map.of();
        private Collection<String> skills = List.of();
        private Collection<String> clearances = List.of();

        private Builder(String id, String team, Periods periods) {
            this.id = id;
            this.team = team;
            this.periods = periods;
        }

        public Builder seats(int atLeast, int atMost) {
            min = atLeast;
            max = atMost;
            return this;
        }

        public Builder priority(int value) {
            priority = value;
            return this;
        }

        public Builder supervisor(@Nullable String value) {
            supervisor = value;
            return this;
        }

        public Builder site(@Nullable String value) {
            site = value;
            return this;
        }

        public Builder area(@Nullable String value) {
            area = value;
            return this;
        }

        public Builder exposure(Map<String, Integer> value) {
            exposure = value;
            return this;
        }

        public Builder skills(Collection<String> value) {
            skills = value;
            return this;
        }

        public Builder clearances(Collection<String> value) {
            clearances = value;
            return this;
        }

        public Slot build() {
            return new Slot(
                    id,
                    team,
                    periods,
                    min,
                    max,
                    priority,
                    supervisor,
                    site,
                    area,
                    new TreeMap<>(exposure),
                    new TreeSet<>(skills),
                    new TreeSet<>(clearances));
        }
    }
}
