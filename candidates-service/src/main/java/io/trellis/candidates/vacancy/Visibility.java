package io.trellis.candidates.vacancy;

/** Who may apply: anybody, people who work here, or whoever was given the address. */
public enum Visibility {
    PUBLIC,
    INTERNAL,
    PRIVATE
}
