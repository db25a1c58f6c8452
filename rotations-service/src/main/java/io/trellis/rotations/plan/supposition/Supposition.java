package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;

/** One thing that is supposed to be different in a plan's inputs. */
public sealed interface Supposition
        permits Left, OnLeave, Pinned, SeatsChanged, SlotClosed, SlotOpened, TeamClosed, Unpinned, VetoLifted {

    /**
     * The same cohort where it is so.
     *
     * @throws CannotBe when the cohort has no such person, slot or period, or already says the contrary
     */
    Cohort in(Cohort cohort);
}
