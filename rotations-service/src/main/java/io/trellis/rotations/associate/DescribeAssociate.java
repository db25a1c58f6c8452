package io.trellis.rotations.associate;

import io.trellis.support.problem.StaleRevision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class DescribeAssociate {

    private final Associates associates;

    DescribeAssociate(Associates associates) {
        this.associates = associates;
    }

    @Transactional
    public Associate describe(AssociateId id, long revision, Profile profile) {
        var associate = associates.at(id);
        if (associate.revision() != revision) {
            throw new StaleRevision(associate.revision());
        }
        associate.describe(profile);
        return associates.save(associate);
    }
}
