package io.trellis.candidates.scorecard;

public enum Recommendation {
    STRONG_NO,
    NO,
    YES,
    STRONG_YES
}
