package io.trellis.rotations.associate;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.state.IllegalTransition;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person in a cohort. */
@Document("associates")
public class Associate {

    @Id
    private final AssociateId id;

    @Version
    private long revision;

    private final CohortId cohortId;
    private final UUID personId;
    private Profile profile;
    private AssociateStatus status;

    @PersistenceCreator
    Associate(
            AssociateId id, long revision, CohortId cohortId, UUID personId, Profile profile, AssociateStatus status) {
        this.id = id;
        this.revision = revision;
        this.cohortId = cohortId;
        this.personId = personId;
        this.profile = profile;
        this.status = status;
    }

    static Associate enrolled(AssociateId id, CohortId cohort, UUID person, Profile profile) {
        return new Associate(id, 0, cohort, person, profile, AssociateStatus.PREBOARDING);
    }

    void describe(Profile next) {
        profile = next;
    }

    void become(AssociateStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), next.name());
        }
        status = next;
    }

    public AssociateId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public CohortId cohortId() {
        return cohortId;
    }

    public UUID personId() {
        return personId;
    }

    public Profile profile() {
        return profile;
    }

    public AssociateStatus status() {
        return status;
    }

    /** What to call them before the coordinator has filled in the profile. */
    public String displayName() {
        var name = profile.name();
        return name == null ? "Hire " + id.value().toString().substring(24) : name;
    }
}
