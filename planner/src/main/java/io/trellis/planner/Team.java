package io.trellis.planner;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A team that offers slots.
 *
 * @param family nobody visits two teams of one family
 * @param ranks the team's own list under {@link Policy#STABLE}: rank per associate, 1 is best; others come after
 */
public record Team(String id, String name, @Nullable String family, SortedMap<String, Integer> ranks)
        implements Identified {

    public Team {
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
    }

    public static Team of(String id) {
        return new Team(id, id, null, Collections.emptySortedMap());
    }

    /** Two teams with the same kin are never visited by one person, unless the program allows repeats. */
    public String kin() {
        return family == null ? "team:" + id : "family:" + family;
    }

    public int rank(String associate) {
        return ranks.getOrDefault(associate, Integer.MAX_VALUE);
    }
}
