package io.trellis.rotations.program;

import java.util.List;

/** Row 6: programs as they are run elsewhere, ready to start from. */
public enum ProgramTemplate {
    TWO_TEAMS_IN_TWO_YEARS("Two rotations of twelve months", new ProgramShape(0, 2, 12, List.of())),
    TRAINING_AND_THREE_TEAMS(
            "One month of training, then three rotations of six months",
            new ProgramShape(1, 3, 6, List.of("Two-week research trip"))),
    THREE_TEAMS_IN_TWO_YEARS(
            "Three rotations of eight months", new ProgramShape(0, 3, 8, List.of("Two-week bootcamp", "Hackathon")));

    private final String summary;
    private final ProgramShape shape;

    ProgramTemplate(String summary, ProgramShape shape) {
        this.summary = summary;
        this.shape = shape;
    }

    public String summary() {
        return summary;
    }

    public ProgramShape shape() {
        return shape;
    }
}
