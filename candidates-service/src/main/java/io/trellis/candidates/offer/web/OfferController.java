package io.trellis.candidates.offer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.application.AccessPolicy;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.intake.Intake;
import io.trellis.candidates.intake.IntakeStatus;
import io.trellis.candidates.intake.Intakes;
import io.trellis.candidates.offer.AcceptOffer;
import io.trellis.candidates.offer.ApproveOffer;
import io.trellis.candidates.offer.DeclineOffer;
import io.trellis.candidates.offer.EditOffer;
import io.trellis.candidates.offer.ExtendOffer;
import io.trellis.candidates.offer.MakeOffer;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.OfferAccess;
import io.trellis.candidates.offer.OfferId;
import io.trellis.candidates.offer.OfferMove;
import io.trellis.candidates.offer.OfferStatus;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.offer.RescindOffer;
import io.trellis.candidates.offer.Seat;
import io.trellis.candidates.offer.SubmitOffer;
import io.trellis.candidates.offer.Terms;
import io.trellis.support.security.Actor;
import io.trellis.support.state.State;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/offers")
@Tag(name = "Offers")
class OfferController {

    record OfferRequest(
            @NotNull ApplicationId applicationId,
            @JsonUnwrapped @NotNull @Valid Terms terms) {}

    /** Whether the cohort still gives seats, how many it has in all, and its first day. */
    record IntakeResponse(
            IntakeStatus status,
            @Nullable Integer seats,
            @Nullable LocalDate startsOn) {

        static IntakeResponse of(Intake intake) {
            return new IntakeResponse(intake.status(), intake.seats(), intake.startsOn());
        }
    }

    record ExtensionRequest(@NotNull Instant expiresAt) {}

    /**
     * @param intake the cohort's, once it was announced; absent for the candidate
     * @param history who did what; absent for the candidate
     */
    record OfferResponse(
            OfferId id,
            long revision,
            ApplicationId applicationId,
            UUID cohortId,
            @Nullable IntakeResponse intake,
            int version,
            Terms terms,
            OfferStatus status,
            Set<OfferStatus> next,
            Seat seat,
            @Nullable Instant expiresAt,
            @Nullable String author,
            @Nullable List<OfferMove> history) {

        static OfferResponse of(Offer offer, @Nullable Intake intake, Actor viewer) {
            var isStaff = !viewer.is("candidate");
            return new OfferResponse(
                    offer.id(),
                    offer.revision(),
                    offer.application(),
                    offer.cohort(),
                    isStaff && intake != null ? IntakeResponse.of(intake) : null,
                    offer.version(),
                    isStaff ? offer.terms() : offer.terms().withoutNote(),
                    offer.status(),
                    offer.status().next(),
                    offer.seat(),
                    offer.expiresAt(),
                    isStaff ? offer.author() : null,
                    isStaff ? offer.history() : null);
        }
    }

    private final Offers offers;
    private final Applications applications;
    private final Intakes intakes;
    private final MakeOffer makeOffer;
    private final EditOffer editOffer;
    private final SubmitOffer submitOffer;
    private final ApproveOffer approveOffer;
    private final ExtendOffer extendOffer;
    private final RescindOffer rescindOffer;
    private final AcceptOffer acceptOffer;
    private final DeclineOffer declineOffer;

    OfferController(
            Offers offers,
            Applications applications,
            Intakes intakes,
            MakeOffer makeOffer,
            EditOffer editOffer,
            SubmitOffer submitOffer,
            ApproveOffer approveOffer,
            ExtendOffer extendOffer,
            RescindOffer rescindOffer,
            AcceptOffer acceptOffer,
            DeclineOffer declineOffer) {
        this.offers = offers;
        this.applications = applications;
        this.intakes = intakes;
        this.makeOffer = makeOffer;
        this.editOffer = editOffer;
        this.submitOffer = submitOffer;
        this.approveOffer = approveOffer;
        this.extendOffer = extendOffer;
        this.rescindOffer = rescindOffer;
        this.acceptOffer = acceptOffer;
        this.declineOffer = declineOffer;
    }

    /** All offers newest first, or the versions of one application's offer, newest first. */
    @GetMapping
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'candidate')")
    Page<OfferResponse> page(
            @RequestParam(required = false) @Nullable ApplicationId application, PageRequest page, Actor viewer) {
        if (application == null) {
            return all(page, viewer);
        }
        AccessPolicy.visible(applications.get(application), viewer);
        var versions = offers.of(application).stream()
                .filter(offer -> OfferAccess.sees(offer, viewer))
                .toList();
        return responses(new Page<>(versions, null), viewer);
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> make(@RequestBody @Valid OfferRequest request, Actor actor) {
        var offer = makeOffer.make(request.applicationId(), request.terms());
        return ResponseEntity.created(URI.create("/api/offers/" + offer.id()))
                .eTag(Long.toString(offer.revision()))
                .body(response(offer, actor));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'candidate')")
    ResponseEntity<OfferResponse> get(@PathVariable OfferId id, Actor viewer) {
        return answer(OfferAccess.visible(offers.get(id), viewer), viewer);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> edit(
            @PathVariable OfferId id, @RequestBody @Valid Terms terms, @IfMatch long revision, Actor actor) {
        return answer(editOffer.edit(id, terms, revision), actor);
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> submit(@PathVariable OfferId id, Actor actor) {
        return answer(submitOffer.submit(id), actor);
    }

    /** By somebody else than its author. */
    @PostMapping("/{id}/approval")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> approve(@PathVariable OfferId id, Actor actor) {
        return answer(approveOffer.approve(id), actor);
    }

    @PostMapping("/{id}/extension")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> extend(
            @PathVariable OfferId id, @RequestBody @Valid ExtensionRequest request, Actor actor) {
        return answer(extendOffer.extend(id, request.expiresAt()), actor);
    }

    @PostMapping("/{id}/rescission")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<OfferResponse> rescind(@PathVariable OfferId id, Actor actor) {
        return answer(rescindOffer.rescind(id), actor);
    }

    @PostMapping("/{id}/acceptance")
    @PreAuthorize("hasRole('candidate')")
    ResponseEntity<OfferResponse> accept(@PathVariable OfferId id, Actor candidate) {
        OfferAccess.visible(offers.get(id), candidate);
        return answer(acceptOffer.accept(id), candidate);
    }

    @PostMapping("/{id}/decline")
    @PreAuthorize("hasRole('candidate')")
    ResponseEntity<OfferResponse> decline(@PathVariable OfferId id, Actor candidate) {
        OfferAccess.visible(offers.get(id), candidate);
        return answer(declineOffer.decline(id), candidate);
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<OfferStatus, Set<OfferStatus>> transitions() {
        return State.transitions(OfferStatus.class);
    }

    private Page<OfferResponse> all(PageRequest page, Actor viewer) {
        if (viewer.is("candidate")) {
            return new Page<>(List.of(), null);
        }
        var newest = Page.of(
                offers.page(page.after(), page.limit() + 1),
                page,
                offer -> offer.id().value());
        return responses(newest, viewer);
    }

    private Page<OfferResponse> responses(Page<Offer> page, Actor viewer) {
        var announced = intakes.of(page.items().stream().map(Offer::cohort).collect(Collectors.toSet()));
        return page.map(offer -> OfferResponse.of(offer, announced.get(offer.cohort()), viewer));
    }

    private OfferResponse response(Offer offer, Actor viewer) {
        return OfferResponse.of(offer, intakes.find(offer.cohort()).orElse(null), viewer);
    }

    private ResponseEntity<OfferResponse> answer(Offer offer, Actor viewer) {
        return ResponseEntity.ok().eTag(Long.toString(offer.revision())).body(response(offer, viewer));
    }
}
