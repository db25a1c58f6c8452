package io.trellis.candidates.application;

/** This person has an application for this posting. */
public class AlreadyApplied extends RuntimeException {

    private final ApplicationId existing;

    AlreadyApplied(ApplicationId existing) {
        super("There is an application of this person for this posting.");
        this.existing = existing;
    }

    public ApplicationId existing() {
        return existing;
    }
}
