package io.trellis.candidates.scorecard;

/** The four skills, scored alike at hire, evaluation and promotion (row 33). */
public enum Skill {
    TECHNICAL,
    ANALYTICAL,
    COMMUNICATION,
    PROBLEM_SOLVING
}
