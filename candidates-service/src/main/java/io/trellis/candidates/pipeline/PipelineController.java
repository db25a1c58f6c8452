package io.trellis.candidates.pipeline;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.application.AccessPolicy;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.application.Move;
import io.trellis.candidates.person.People;
import io.trellis.candidates.resume.Resumes;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications")
@Tag(name = "Applications")
class PipelineController {

    /** @param silent active applications whose candidate has heard nothing for seven days */
    record CountsResponse(Map<ApplicationStatus, Long> perStatus, long active, long silent) {}

    /** Candidates see what happened and when; who did it and the notes stay among the staff. */
    record HistoryLine(
            Instant at,
            @Nullable String by,
            ApplicationStatus from,
            ApplicationStatus to,
            @Nullable String reason) {

        static HistoryLine of(Move move) {
            return new HistoryLine(move.at(), move.by(), move.from(), move.to(), move.reason());
        }

        static HistoryLine forCandidate(Move move) {
            return new HistoryLine(move.at(), null, move.from(), move.to(), null);
        }
    }

    private final Applications applications;
    private final People people;
    private final Resumes resumes;
    private final Blind blind;
    private final Clock clock;

    PipelineController(Applications applications, People people, Resumes resumes, Blind blind, Clock clock) {
        this.applications = applications;
        this.people = people;
        this.resumes = resumes;
        this.blind = blind;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    Page<Card> page(
            @RequestParam(required = false) @Nullable UUID posting,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            PageRequest page,
            Actor viewer) {
        var found = applications.page(posting, status, page.after(), page.limit() + 1);
        var isBlind = blind.of(found, viewer);
        var persons = people.all(found.stream().map(Application::person).toList());
        return Page.of(found, page, application -> application.id().value()).map(application -> {
            var hidden = isBlind.test(application);
            var person = persons.get(application.person());
            var label = hidden || person == null ? Blind.code(application.id()) : person.name();
            return Card.of(application, label, hidden, clock.instant());
        });
    }

    @GetMapping("/counts")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer', 'executive')")
    CountsResponse counts(@RequestParam(required = false) @Nullable UUID posting) {
        var perStatus = applications.counts(posting);
        var active = perStatus.entrySet().stream()
                .filter(line -> line.getKey().isActive())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new CountsResponse(perStatus, active, applications.silent(posting, clock.instant()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer', 'candidate')")
    ResponseEntity<Dossier> dossier(@PathVariable ApplicationId id, Actor viewer) {
        var application = AccessPolicy.visible(applications.get(id), viewer);
        return ResponseEntity.ok().eTag(Long.toString(application.revision())).body(dossier(application, viewer));
    }

    @GetMapping("/{id}/history")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'candidate')")
    List<HistoryLine> history(@PathVariable ApplicationId id, Actor viewer) {
        var moves = AccessPolicy.visible(applications.get(id), viewer).history();
        return moves.stream()
                .map(viewer.is("candidate") ? HistoryLine::forCandidate : HistoryLine::of)
                .toList();
    }

    /** Served as a download under its real type, so that no browser opens what somebody uploaded as a page. */
    @GetMapping("/{id}/resume")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer', 'candidate')")
    ResponseEntity<Resource> resume(@PathVariable ApplicationId id, Actor viewer) {
        var application = AccessPolicy.visible(applications.get(id), viewer);
        if (viewer.is("interviewer") && isBlind(application, viewer)) {
            throw new NotFound("resume");
        }
        var resume = application.resumeFile();
        var download = ContentDisposition.attachment()
                .filename(resume.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(resume.type()))
                .contentLength(resume.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(resumes.open(resume)));
    }

    private Dossier dossier(Application application, Actor viewer) {
        if (isBlind(application, viewer)) {
            var card = Card.of(application, Blind.code(application.id()), true, clock.instant());
            return Dossier.blind(application, card);
        }
        var person = people.get(application.person());
        var card = Card.of(application, person.name(), false, clock.instant());
        return Dossier.open(application, card, person, applications.of(person.id()));
    }

    private boolean isBlind(Application application, Actor viewer) {
        return blind.of(List.of(application), viewer).test(application);
    }
}
