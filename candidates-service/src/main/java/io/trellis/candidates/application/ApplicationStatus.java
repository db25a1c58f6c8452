package io.trellis.candidates.application;

import io.trellis.support.state.State;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an application stands. Stages are the statuses somebody is working on; each promises an answer within days. */
public enum ApplicationStatus implements State<ApplicationStatus> {
    DRAFT(0),
    SUBMITTED(3),
    SCREENING(5),
    ASSESSMENT(7),
    INTERVIEWING(7),
    DECISION(4),
    WAITLISTED(7),
    OFFER(7),
    ON_HOLD(7),
    HIRED(0),
    REJECTED(0),
    WITHDRAWN(0);

    private static final Set<ApplicationStatus> STAGES = Collections.unmodifiableSet(EnumSet.range(SUBMITTED, OFFER));

    private final int answerWithinDays;

    ApplicationStatus(int answerWithinDays) {
        this.answerWithinDays = answerWithinDays;
    }

    public static Set<ApplicationStatus> stages() {
        return STAGES;
    }

    @Override
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> stageLeadingTo(SCREENING);
            case SCREENING -> stageLeadingTo(ASSESSMENT);
            case ASSESSMENT -> stageLeadingTo(INTERVIEWING);
            case INTERVIEWING -> stageLeadingTo(DECISION);
            case DECISION -> stageLeadingTo(WAITLISTED, OFFER);
            case WAITLISTED -> stageLeadingTo(DECISION, OFFER);
            case OFFER -> stageLeadingTo(DECISION, HIRED);
            case ON_HOLD -> with(STAGES, REJECTED, WITHDRAWN);
            case REJECTED -> STAGES;
            case HIRED, WITHDRAWN -> Set.of();
        };
    }

    /** The one stage a reviewer may move this one to; empty where the saga or the candidate decides. */
    public Set<ApplicationStatus> forward() {
        return switch (this) {
            case SUBMITTED -> Set.of(SCREENING);
            case SCREENING -> Set.of(ASSESSMENT);
            case ASSESSMENT -> Set.of(INTERVIEWING);
            case INTERVIEWING -> Set.of(DECISION);
            default -> Set.of();
        };
    }

    public boolean isActive() {
        return STAGES.contains(this) || this == ON_HOLD;
    }

    public boolean awaitsOffer() {
        return this == DECISION || this == WAITLISTED || this == OFFER;
    }

    public int answerWithinDays() {
        return answerWithinDays;
    }

    private static Set<ApplicationStatus> stageLeadingTo(ApplicationStatus... onward) {
        return with(EnumSet.of(ON_HOLD, REJECTED, WITHDRAWN), onward);
    }

    private static Set<ApplicationStatus> with(Set<ApplicationStatus> some, ApplicationStatus... more) {
        var all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return Collections.unmodifiableSet(all);
    }
}
