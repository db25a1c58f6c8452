package io.trellis.rotations.associate.web;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.AssociateStatus;
import io.trellis.rotations.cohort.CohortId;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AssociateResponse(
        AssociateId id,
        long revision,
        CohortId cohortId,
        UUID personId,
        String displayName,
        @Nullable String name,
        @Nullable String mail,
        SortedSet<String> sites,
        SortedSet<String> skills,
        AssociateStatus status,
        Set<AssociateStatus> next) {

    static AssociateResponse of(Associate associate) {
        var profile = associate.profile();
        return new AssociateResponse(
                associate.id(),
                associate.revision(),
                associate.cohortId(),
                associate.personId(),
                associate.displayName(),
                profile.name(),
                profile.mail(),
                profile.sites(),
                profile.skills(),
                associate.status(),
                associate.status().next());
    }
}
