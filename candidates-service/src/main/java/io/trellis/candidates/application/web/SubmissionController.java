package io.trellis.candidates.application.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.application.AlreadyApplied;
import io.trellis.candidates.application.CareerLevel;
import io.trellis.candidates.application.Form;
import io.trellis.candidates.application.Submission;
import io.trellis.candidates.application.Submission.Upload;
import io.trellis.candidates.application.SubmitApplication;
import io.trellis.candidates.resume.ResumeRefused;
import io.trellis.support.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Applications")
class SubmissionController {

    record SubmissionRequest(
            @NotNull UUID postingId,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String mail,
            @NotBlank @Size(max = 40) String path,
            @NotNull CareerLevel level,
            @NotBlank @Size(max = 120) String location,
            @NotNull ZoneId timeZone,
            @Nullable @Size(max = 5000) String coverNote,

            @Nullable @Size(max = 10)
            List<@NotBlank @Size(max = 500) @Pattern(regexp = "https?://\\S+") String> links) {

        Submission with(Upload resume) {
            var form = new Form(path, level, location, timeZone, coverNote, links == null ? List.of() : links);
            return new Submission(postingId, name, mail, form, resume, null);
        }
    }

    private final SubmitApplication submitApplication;

    SubmissionController(SubmitApplication submitApplication) {
        this.submitApplication = submitApplication;
    }

    /** Open to everybody: candidates need no account. */
    @PostMapping(path = "/api/applications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ApplicationResponse> submit(
            @RequestPart("application") @Valid SubmissionRequest application,
            @RequestPart("resume") MultipartFile resume)
            throws IOException {
        var upload = new Upload(Objects.requireNonNullElse(resume.getOriginalFilename(), ""), resume.getBytes());
        var submitted = submitApplication.submit(application.with(upload));
        return ResponseEntity.created(location(submitted.id().value()))
                .eTag(Long.toString(submitted.revision()))
                .body(ApplicationResponse.of(submitted));
    }

    @ExceptionHandler
    ProblemDetail alreadyApplied(AlreadyApplied refusal) {
        var problem = Problems.of(
                HttpStatus.CONFLICT, "already-applied", "There is an application of yours for this posting.");
        problem.setProperty("application", location(refusal.existing().value()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail resumeRefused(ResumeRefused refusal) {
        var sentence = refusal.reason().sentence();
        return switch (refusal.reason()) {
            case TYPE -> Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "resume-type", sentence);
            case EMPTY -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "resume-empty", sentence);
            case ENCRYPTED -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "resume-encrypted", sentence);
            case DAMAGED -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "resume-damaged", sentence);
        };
    }

    private static URI location(UUID id) {
        return URI.create("/api/applications/" + id);
    }
}
