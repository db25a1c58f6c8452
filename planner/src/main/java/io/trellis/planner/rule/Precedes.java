package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Slot;
import java.util.List;

/** What must come first does. */
public record Precedes(Cohort cohort, Precedence precedence) implements PathRule {

    @Override
    public boolean allows(Associate associate, Bundle bundle) {
        int before = first(bundle.slots(), true);
        int after = first(bundle.slots(), false);
        return after < 0 || (before < 0 ? !precedence.required() : before < after);
    }

    @Override
    public boolean promising(Associate associate, List<Slot> beginning) {
        return allows(associate, new Bundle(beginning));
    }

    @Override
    public Object trait(Slot slot) {
        return List.of(precedence.before().contains(slot), precedence.after().contains(slot));
    }

    @Override
    public String sentence(Associate associate) {
        String before = Words.scope(cohort, precedence.before());
        return Words.first(associate) + " goes to " + before + " before " + Words.scope(cohort, precedence.after())
                + (precedence.required() ? ", and never without " + before : "");
    }

    private int first(List<Slot> slots, boolean before) {
        for (int i = 0; i < slots.size(); i++) {
            if ((before ? precedence.before() : precedence.after()).contains(slots.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
