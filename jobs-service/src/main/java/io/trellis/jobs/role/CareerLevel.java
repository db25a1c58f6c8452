package io.trellis.jobs.role;

import io.trellis.support.problem.RuleRefused;

/** The ladder: two levels before it, six on it, split into a specialist's and a manager's track at the fourth. */
public enum CareerLevel {
    PRODUCT_COORDINATOR("Product Coordinator"),
    PRODUCT_ANALYST("Product Analyst"),
    APM("Associate Product Manager"),
    PM("Product Manager"),
    SENIOR_PM("Senior Product Manager"),
    PRINCIPAL_PM("Principal Product Manager"),
    GROUP_PM("Group Product Manager"),
    DIRECTOR("Director of Product"),
    VP("Vice President of Product");

    private final String label;

    CareerLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** An associate product manager is an apprentice with a permanent job, never an intern. */
    public void requireAllows(EmploymentType type) {
        if (this == APM && type == EmploymentType.INTERN) {
            throw new RuleRefused(
                    "apm-internship", "An Associate Product Manager is an employee; the role cannot be an internship.");
        }
    }
}
