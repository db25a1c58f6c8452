package io.trellis.rotations.associate.web;

import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.BringIn;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.cohort.Newcomer;
import io.trellis.support.id.Ids;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
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
@RequestMapping("/api/cohorts/{cohort}/associates")
class CohortAssociatesController {

    private final Cohorts cohorts;
    private final Associates associates;
    private final BringIn bringIn;

    CohortAssociatesController(Cohorts cohorts, Associates associates, BringIn bringIn) {
        this.cohorts = cohorts;
        this.associates = associates;
        this.bringIn = bringIn;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'executive')")
    Page<AssociateResponse> list(@PathVariable CohortId cohort) {
        return new Page<>(
                associates.findByCohortIdOrderById(cohorts.at(cohort).id()).stream()
                        .map(AssociateResponse::of)
                        .toList(),
                null);
    }

    /** Brings in a transfer or a late start. The seat is taken at once; the associate appears a moment later. */
    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<NewcomerResponse> bringIn(
            @PathVariable CohortId cohort, @RequestBody @Valid NewcomerRequest request) {
        var id = bringIn.bringIn(cohort, request.person(), new Newcomer(request.name(), request.mail()))
                .value();
        return ResponseEntity.accepted()
                .location(URI.create("/api/associates/" + id))
                .body(new NewcomerResponse(id));
    }

    /** @param personId when the person is known already */
    record NewcomerRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String mail,
            @Nullable UUID personId) {

        UUID person() {
            return Objects.requireNonNullElseGet(personId, Ids::next);
        }
    }

    record NewcomerResponse(UUID associateId) {}
}
