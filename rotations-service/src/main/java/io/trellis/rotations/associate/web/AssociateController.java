package io.trellis.rotations.associate.web;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateAccess;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.AssociateStatus;
import io.trellis.rotations.associate.DescribeAssociate;
import io.trellis.rotations.associate.MoveAssociate;
import io.trellis.rotations.associate.Profile;
import io.trellis.rotations.http.Tagged;
import io.trellis.support.security.Actor;
import io.trellis.support.state.State;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/associates")
class AssociateController {

    private final AssociateAccess access;
    private final DescribeAssociate describeAssociate;
    private final MoveAssociate moveAssociate;

    AssociateController(AssociateAccess access, DescribeAssociate describeAssociate, MoveAssociate moveAssociate) {
        this.access = access;
        this.describeAssociate = describeAssociate;
        this.moveAssociate = moveAssociate;
    }

    @GetMapping("/mine")
    @PreAuthorize("hasRole('associate')")
    Page<AssociateResponse> mine(Actor actor) {
        return new Page<>(access.own(actor).stream().map(AssociateResponse::of).toList(), null);
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<AssociateStatus, Set<AssociateStatus>> transitions() {
        return State.transitions(AssociateStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'associate')")
    ResponseEntity<AssociateResponse> get(@PathVariable AssociateId id, Actor actor) {
        return answer(access.visible(id, actor));
    }

    @PutMapping("/{id}/profile")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<AssociateResponse> describe(
            @PathVariable AssociateId id, @IfMatch long revision, @RequestBody @Valid ProfileRequest request) {
        return answer(describeAssociate.describe(id, revision, request.profile()));
    }

    @PostMapping("/{id}/activation")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<AssociateResponse> activate(@PathVariable AssociateId id) {
        return answer(moveAssociate.move(id, AssociateStatus.ACTIVE));
    }

    @PostMapping("/{id}/exit")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<AssociateResponse> exit(@PathVariable AssociateId id) {
        return answer(moveAssociate.move(id, AssociateStatus.EXITED));
    }

    @PostMapping("/{id}/renege")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<AssociateResponse> renege(@PathVariable AssociateId id) {
        return answer(moveAssociate.move(id, AssociateStatus.RENEGED));
    }

    private static ResponseEntity<AssociateResponse> answer(Associate associate) {
        return Tagged.ok(AssociateResponse.of(associate), associate.revision());
    }

    record ProfileRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String mail,
            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 80) String> sites,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 60) String> skills) {

        Profile profile() {
            return new Profile(name, mail, sorted(sites), sorted(skills));
        }

        private static SortedSet<String> sorted(@Nullable Set<String> items) {
            return items == null ? new TreeSet<>() : new TreeSet<>(items);
        }
    }
}
