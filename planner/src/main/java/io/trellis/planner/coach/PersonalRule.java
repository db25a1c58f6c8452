package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What closes some slots to one person. */
sealed interface PersonalRule extends NamedRule {

    Associate associate();

    boolean closes(Cohort cohort, Slot slot);

    /** What several people have in common who are bound alike: {@code may only work in Berlin}. */
    String predicate(Cohort cohort, boolean many);

    /** Somebody as they are now, but for this rule. */
    Associate.Builder freed(Associate now);

    @Override
    default Kind kind() {
        return switch (this) {
            case Pinned _ -> Kind.PIN;
            case Vetoed _ -> Kind.VETO;
            case AtSites _ -> Kind.SITE;
            case Unskilled _ -> Kind.SKILL;
            case Uncleared _ -> Kind.CLEARANCE;
            case Interested _ -> Kind.INTEREST;
            case BeenThere _ -> Kind.RETURN;
            case OnLeave _ -> Kind.LEAVE;
        };
    }

    @Override
    default int steps(Cohort cohort) {
        return 1;
    }

    @Override
    default Cohort eased(Cohort cohort, int steps) {
        return Edits.person(cohort, associate(), this::freed);
    }

    @Override
    default String sentence(Cohort cohort) {
        return associate().name() + " " + predicate(cohort, false);
    }

    record Pinned(Associate associate, Pin pin, Slot slot) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot other) {
            return !other.id().equals(slot.id()) && other.periods().intersects(slot.periods());
        }

        @Override
        public boolean negotiable() {
            return pin.kind() != Pin.Kind.STARTED;
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().pins(Edits.without(now.pins(), pin));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            String where = Words.slot(cohort, slot);
            return switch (pin.kind()) {
                case PINNED ->
                    (many ? "are" : "is") + " pinned to " + where + (pin.by() == null ? "" : " by " + pin.by());
                case STARTED -> (many ? "have" : "has") + " started in " + where;
                case TRIED -> (many ? "are" : "is") + " tried in " + where;
            };
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Unpin " + associate.name() + " from " + Words.slot(cohort, slot);
        }
    }

    record Vetoed(Associate associate, String team) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return slot.team().equals(team);
        }

        @Override
        public Associate.Builder freed(Associate now) {
            var wishes = now.preferences();
            return now.with().preferences(wishes.withVetoes(Edits.without(wishes.vetoes(), team)));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return "vetoed " + cohort.team(team).name();
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Ask " + associate.name() + " to give up the veto against "
                    + cohort.team(team).name();
        }
    }

    record AtSites(Associate associate) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return slot.site() != null && !associate.sites().contains(slot.site());
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().sites(List.of());
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return "may only work in " + String.join(" or ", associate.sites());
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + associate.name() + " work outside " + String.join(" and ", associate.sites());
        }
    }

    record Unskilled(Associate associate, String skill) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return slot.skills().contains(skill);
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().skills(Edits.with(now.skills(), skill));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return (many ? "lack " : "lacks ") + skill;
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + associate.name() + " in without " + skill;
        }
    }

    record Uncleared(Associate associate, String clearance) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return slot.clearances().contains(clearance);
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().clearances(Edits.with(now.clearances(), clearance));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return (many ? "have" : "has") + " no clearance " + clearance;
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Get the clearance " + clearance + " for " + associate.name();
        }
    }

    /** @param party a team or a supervisor */
    record Interested(Associate associate, String party) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return party.equals(slot.team()) || party.equals(slot.supervisor());
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().conflicts(Edits.without(now.conflicts(), party));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return (many ? "have" : "has") + " a conflict of interest with " + Names.team(cohort, party);
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Resolve the conflict of interest between " + associate.name() + " and " + Names.team(cohort, party);
        }
    }

    /** Closes only together with {@link ProgramRule.NoRepeats}. */
    record BeenThere(Associate associate, String team) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return kin(cohort, slot.team()).equals(kin(cohort, team));
        }

        private static String kin(Cohort cohort, String id) {
            return cohort.teams().stream()
                    .filter(known -> known.id().equals(id))
                    .map(Team::kin)
                    .findAny()
                    .orElse(id);
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().past(Edits.without(now.past(), team));
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return (many ? "have" : "has") + " been in " + Names.team(cohort, team) + " before";
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Let " + associate.name() + " go to " + Names.team(cohort, team) + " again";
        }
    }

    /** Given up, the person may work then; once taken back, the time has to be filled. */
    record OnLeave(Associate associate) implements PersonalRule {
        @Override
        public boolean closes(Cohort cohort, Slot slot) {
            return slot.periods().intersects(associate.leave());
        }

        @Override
        public Associate.Builder freed(Associate now) {
            return now.with().leave(Periods.NONE);
        }

        @Override
        public String predicate(Cohort cohort, boolean many) {
            return (many ? "are" : "is") + " on leave in " + when(cohort);
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Ask " + associate.name() + " whether the leave in " + when(cohort) + " can move";
        }

        private String when(Cohort cohort) {
            return associate.leave().and(associate.present()).stream()
                    .mapToObj(cohort.periods()::get)
                    .map(Period::name)
                    .collect(Collectors.joining(" and "));
        }
    }
}
