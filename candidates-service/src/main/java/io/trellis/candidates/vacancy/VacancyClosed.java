package io.trellis.candidates.vacancy;

import io.trellis.support.problem.Conflict;

/** The posting takes no applications: it is paused, closed or past its deadline. */
public class VacancyClosed extends Conflict {

    public VacancyClosed() {
        super("vacancy-closed", "This posting takes no applications: it is paused, closed or past its deadline.");
    }
}
