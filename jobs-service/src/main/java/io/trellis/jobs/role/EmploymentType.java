package io.trellis.jobs.role;

/** Kinds of employment, named as schema.org names them. */
public enum EmploymentType {
    FULL_TIME("Full-time"),
    PART_TIME("Part-time"),
    TEMPORARY("Fixed-term"),
    INTERN("Internship");

    private final String label;

    EmploymentType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
