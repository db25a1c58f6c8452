package io.trellis.rotations.assignment;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import java.util.List;
import org.springframework.data.repository.Repository;

public interface Assignments extends Repository<Assignment, AssignmentId> {

    Assignment save(Assignment assignment);

    List<Assignment> findByPlanIdOrderByStartsOn(PlanId plan);

    List<Assignment> findByPlanIdAndAssociateIdOrderByStartsOn(PlanId plan, AssociateId associate);
}
