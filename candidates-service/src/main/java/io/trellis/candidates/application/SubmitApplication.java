package io.trellis.candidates.application;

import io.trellis.candidates.CandidatesSettings;
import io.trellis.candidates.person.Person;
import io.trellis.candidates.person.RegisterPerson;
import io.trellis.candidates.resume.Resumes;
import io.trellis.candidates.vacancy.Vacancies;
import io.trellis.candidates.vacancy.Vacancy;
import io.trellis.candidates.vacancy.VacancyClosed;
import io.trellis.candidates.vacancy.Visibility;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Checks, keeps the résumé, adds the application. One person has one application per posting, by unique index. */
@Service
public class SubmitApplication {

    private final Vacancies vacancies;
    private final RegisterPerson registration;
    private final Resumes resumes;
    private final Applications applications;
    private final AddApplication addition;
    private final CandidatesSettings settings;
    private final Clock clock;

    SubmitApplication(
            Vacancies vacancies,
            RegisterPerson registration,
            Resumes resumes,
            Applications applications,
            AddApplication addition,
            CandidatesSettings settings,
            Clock clock) {
        this.vacancies = vacancies;
        this.registration = registration;
        this.resumes = resumes;
        this.applications = applications;
        this.addition = addition;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws AlreadyApplied unless it is the same form again, which gives the application it made */
    public Application submit(Submission submission) {
        var vacancy = openVacancy(submission);
        var person = registration.register(submission.mail(), submission.name());
        var earlier = applications.of(person.id(), vacancy.id());
        if (earlier.isPresent()) {
            return sameFormOrRefused(earlier.get(), submission);
        }
        return add(submission, vacancy, person);
    }

    private Vacancy openVacancy(Submission submission) {
        var vacancy = vacancies.get(submission.postingId());
        var facts = vacancy.facts();
        if (facts.visibility() == Visibility.INTERNAL && !worksHere()) {
            throw new NotFound("vacancy");
        }
        if (!vacancy.isOpenAt(clock.instant(), settings.deadlineGrace())) {
            throw new VacancyClosed();
        }
        if (!facts.paths().contains(submission.form().path())) {
            throw new RuleRefused("path-not-offered", "This posting is not open to that way in.");
        }
        return vacancy;
    }

    private Application add(Submission submission, Vacancy vacancy, Person person) {
        var resume =
                resumes.keep(submission.resume().name(), submission.resume().content());
        var facts = vacancy.facts();
        var role = new Role(vacancy.id(), facts.requisitionId(), facts.cohortId(), facts.title());
        try {
            return addition.add(person.id(), role, submission.form(), resume, submission.formKey());
        } catch (DuplicateKeyException _) {
            resumes.letGo(resume);
            return sameFormOrRefused(applications.of(person.id(), vacancy.id()).orElseThrow(), submission);
        } catch (RuntimeException e) {
            resumes.letGo(resume);
            throw e;
        }
    }

    private static Application sameFormOrRefused(Application existing, Submission submission) {
        if (existing.isFrom(submission.formKey())) {
            return existing;
        }
        throw new AlreadyApplied(existing.id());
    }

    private static boolean worksHere() {
        var actor = CurrentActor.get();
        return !actor.roles().isEmpty() && !actor.is("candidate");
    }
}
