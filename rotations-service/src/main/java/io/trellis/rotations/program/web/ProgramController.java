package io.trellis.rotations.program.web;

import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.program.CreateProgram;
import io.trellis.rotations.program.Program;
import io.trellis.rotations.program.ProgramId;
import io.trellis.rotations.program.ProgramShape;
import io.trellis.rotations.program.ProgramTemplate;
import io.trellis.rotations.program.Programs;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programs")
class ProgramController {

    private final Programs programs;
    private final CreateProgram createProgram;

    ProgramController(Programs programs, CreateProgram createProgram) {
        this.programs = programs;
        this.createProgram = createProgram;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<ProgramResponse> list() {
        return new Page<>(
                programs.findAllByOrderByName().stream()
                        .map(ProgramResponse::of)
                        .toList(),
                null);
    }

    @GetMapping("/templates")
    @PreAuthorize("hasRole('coordinator')")
    Page<TemplateResponse> templates() {
        return new Page<>(
                Stream.of(ProgramTemplate.values()).map(TemplateResponse::of).toList(), null);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<ProgramResponse> get(@PathVariable ProgramId id) {
        var program = programs.at(id);
        return Tagged.ok(ProgramResponse.of(program), program.revision());
    }

    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<ProgramResponse> create(@RequestBody @Valid ProgramRequest request) {
        var program = createProgram.create(request.name(), request.shape(), request.overrideReason());
        return Tagged.created("/api/programs/" + program.id().value(), ProgramResponse.of(program), program.revision());
    }

    /** A template, or the numbers themselves. */
    record ProgramRequest(
            @NotBlank @Size(max = 120) String name,
            @Nullable ProgramTemplate template,
            @Nullable @Valid ShapeRequest custom,
            @Nullable @Size(max = 500) String overrideReason) {

        @AssertTrue(message = "name a template or give a custom shape, not both")
        boolean isTemplateOrCustom() {
            return (template == null) != (custom == null);
        }

        ProgramShape shape() {
            return template != null
                    ? template.shape()
                    : Objects.requireNonNull(custom).shape();
        }
    }

    record ShapeRequest(
            @Min(0) @Max(6) int trainingMonths,
            @Min(1) @Max(12) int rotations,
            @Min(1) @Max(36) int months,
            @Nullable List<@NotBlank @Size(max = 120) String> extras) {

        ProgramShape shape() {
            return new ProgramShape(trainingMonths, rotations, months, extras == null ? List.of() : extras);
        }
    }

    record TemplateResponse(ProgramTemplate template, String summary, ProgramShape shape) {

        static TemplateResponse of(ProgramTemplate template) {
            return new TemplateResponse(template, template.summary(), template.shape());
        }
    }

    record ProgramResponse(
            ProgramId id,
            long revision,
            String name,
            ProgramShape shape,
            @Nullable String overrideReason) {

        static ProgramResponse of(Program program) {
            return new ProgramResponse(
                    program.id(), program.revision(), program.name(), program.shape(), program.overrideReason());
        }
    }
}
