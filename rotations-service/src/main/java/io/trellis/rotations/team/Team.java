package io.trellis.rotations.team;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A product team.
 *
 * @param name unique
 * @param area what it works on, for breadth across rotations
 * @param managers who may pitch for it, by the subject of their sign-in
 */
@Document("teams")
public record Team(
        @Id TeamId id,
        @Version long revision,
        String name,
        @Nullable String site,
        @Nullable String area,
        Set<String> managers) {

    public Team {
        managers = Set.copyOf(managers);
    }

    public boolean isManagedBy(String subject) {
        return managers.contains(subject);
    }
}
