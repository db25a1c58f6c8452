package io.trellis.candidates.vacancy.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.vacancy.Vacancies;
import io.trellis.candidates.vacancy.Vacancy;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/vacancies")
@Tag(name = "Vacancies")
class VacancyController {

    private final Vacancies vacancies;

    VacancyController(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    /** Postings one can apply or could have applied to, newest first. */
    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    Page<Vacancy> page(PageRequest page) {
        return Page.of(vacancies.page(page.after(), page.limit() + 1), page, Vacancy::id);
    }
}
