package io.trellis.candidates.page;

import io.swagger.v3.oas.annotations.Hidden;
import io.trellis.candidates.CandidatesSettings;
import io.trellis.candidates.application.AlreadyApplied;
import io.trellis.candidates.application.Submission.Upload;
import io.trellis.candidates.application.SubmitApplication;
import io.trellis.candidates.resume.ResumeRefused;
import io.trellis.candidates.vacancy.Vacancies;
import io.trellis.candidates.vacancy.VacancyClosed;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.RuleRefused;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A plain form that keeps what was typed when something is missing. */
@Controller
@Hidden
@RequestMapping("/careers/{postingId}/apply")
class ApplyController {

    private final Vacancies vacancies;
    private final SubmitApplication submitApplication;
    private final CandidatesSettings settings;
    private final Clock clock;

    ApplyController(
            Vacancies vacancies, SubmitApplication submitApplication, CandidatesSettings settings, Clock clock) {
        this.vacancies = vacancies;
        this.submitApplication = submitApplication;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID postingId) {
        var vacancy = vacancies.get(postingId);
        if (!vacancy.isOpenAt(clock.instant(), settings.deadlineGrace())) {
            throw new VacancyClosed();
        }
        return new ModelAndView("page/apply", "page", ApplyPage.empty(vacancy));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView apply(
            @PathVariable UUID postingId,
            @Valid @ModelAttribute ApplyForm form,
            BindingResult result,
            @RequestParam MultipartFile resume)
            throws IOException {
        if (result.hasErrors()) {
            return again(postingId, form, ApplyPage.findings(result));
        }
        try {
            var upload = new Upload(Objects.requireNonNullElse(resume.getOriginalFilename(), ""), resume.getBytes());
            submitApplication.submit(form.with(postingId, upload));
            return new ModelAndView("redirect:/careers/" + postingId + "/apply?received");
        } catch (ResumeRefused refusal) {
            return again(postingId, form, Map.of("resume", refusal.reason().sentence()));
        } catch (RuleRefused refusal) {
            return again(postingId, form, Map.of("path", "This role is not open to that way in."));
        }
    }

    @GetMapping(params = "received")
    ModelAndView received(@PathVariable UUID postingId) {
        return new ModelAndView(
                "page/received", "title", vacancies.get(postingId).facts().title());
    }

    @ExceptionHandler(AlreadyApplied.class)
    ModelAndView alreadyApplied() {
        return new ModelAndView("page/already-applied", HttpStatus.CONFLICT);
    }

    @ExceptionHandler(VacancyClosed.class)
    ModelAndView closed() {
        return new ModelAndView("page/closed", HttpStatus.GONE);
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView missing() {
        return new ModelAndView("page/missing", HttpStatus.NOT_FOUND);
    }

    private ModelAndView again(UUID postingId, ApplyForm form, Map<String, String> findings) {
        var page = ApplyPage.of(vacancies.get(postingId), form, findings);
        return new ModelAndView("page/apply", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
