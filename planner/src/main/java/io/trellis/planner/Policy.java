package io.trellis.planner;

/** Whose wishes come first. Every policy is lexicographic: a later stage never costs an earlier one. */
public enum Policy {
    /** Fewest people at the worst loss of points, then at the next. */
    FAIREST,
    /** Most first choices, then most second choices, and so on. */
    MOST_FIRST_CHOICES,
    /** Fewest placements at the worst rank, then at the next. */
    GENEROUS,
    /** No person and team that would rather have each other. */
    STABLE;

    /** The name in files and commands: {@code most-first-choices}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
