package io.trellis.planner;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person to be placed.
 *
 * @param present periods this person belongs to the program
 * @param leave periods away from work
 * @param sites where this person may work; empty means anywhere
 * @param conflicts supervisors and teams this person may not work with (family, former manager)
 * @param past teams visited before this calendar
 * @param credit points carried over from earlier rounds, added to the points lost
 */
public record Associate(
        String id,
        String name,
        Periods present,
        Periods leave,
        SortedSet<String> skills,
        SortedSet<String> sites,
        SortedSet<String> clearances,
        SortedSet<String> conflicts,
        SortedSet<String> past,
        @Nullable String subCohort,
        int credit,
        Preferences preferences,
        List<Pin> pins)
        implements Identified {

    public Associate {
        skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
        sites = Collections.unmodifiableSortedSet(new TreeSet<>(sites));
        clearances = Collections.unmodifiableSortedSet(new TreeSet<>(clearances));
        conflicts = Collections.unmodifiableSortedSet(new TreeSet<>(conflicts));
        past = Collections.unmodifiableSortedSet(new TreeSet<>(past));
        pins = pins.stream().sorted().toList();
    }

    /** The periods that slots must cover. */
    public Periods active() {
        return present.minus(leave);
    }

    public int rank(Slot slot) {
        return preferences.rank(slot.team());
    }

    public static Builder named(String id, Periods present) {
        return new Builder(id, present);
    }

    public Builder with() {
        Builder b = new Builder(id, present);
        b.name = name;
        b.leave = leave;
        b.skills = skills;
        b.sites = sites;
        b.clearances = clearances;
        b.conflicts = conflicts;
        b.past = past;
        b.subCohort = subCohort;
        b.credit = credit;
        b.preferences = preferences;
        b.pins = pins;
        return b;
    }

    /** An associate step by step; what is not said is empty. */
    public static final class Builder {
        private final String id;
        private Periods present;
        private String name;
        private Periods leave = Periods.NONE;
        private Collection<String> skills = List.of();
        private Collection<String> sites = List.of();
        private Collection<String> clearances = List.of();
        private Collection<String> conflicts = List.of();
        private Collection<String> past = List.of();
        private @Nullable String subCohort;
        private int credit;
        private Preferences preferences = Preferences.NONE;
        private List<Pin> pins = List.of();

        private Builder(String id, Periods present) {
            this.id = id;
            this.name = id;
            this.present = present;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder present(Periods value) {
            present = value;
            return this;
        }

        public Builder leave(Periods value) {
            leave = value;
            return this;
        }

        public Builder skills(Collection<String> value) {
            skills = value;
            return this;
        }

        public Builder sites(Collection<String> value) {
            sites = value;
            return this;
        }

        public Builder clearances(Collection<String> value) {
            clearances = value;
            return this;
        }

        public Builder conflicts(Collection<String> value) {
            conflicts = value;
            return this;
        }

        public Builder past(Collection<String> value) {
            past = value;
            return this;
        }

        public Builder subCohort(@Nullable String value) {
            subCohort = value;
            return this;
        }

        public Builder credit(int value) {
            credit = value;
            return this;
        }

        public Builder preferences(Preferences value) {
            preferences = value;
            return this;
        }

        public Builder pins(List<Pin> value) {
            pins = value;
            return this;
        }

        public Associate build() {
            return new Associate(
                    id,
                    name,
                    present,
                    leave,
                    new TreeSet<>(skills),
                    new TreeSet<>(sites),
                    new TreeSet<>(clearances),
                    new TreeSet<>(conflicts),
                    new TreeSet<>(past),
                    subCohort,
                    credit,
                    preferences,
                    pins);
        }
    }
}
