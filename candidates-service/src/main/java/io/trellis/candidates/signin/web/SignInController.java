package io.trellis.candidates.signin.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.signin.OpenSession;
import io.trellis.candidates.signin.OpenSession.Session;
import io.trellis.candidates.signin.RequestLink;
import io.trellis.support.problem.RuleRefused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Candidate sign-in")
class SignInController {

    record LinkRequest(@NotBlank @Email @Size(max = 254) String mail) {}

    record SessionRequest(@NotBlank @Size(max = 200) String token) {}

    private final RequestLink requestLink;
    private final OpenSession openSession;

    SignInController(RequestLink requestLink, OpenSession openSession) {
        this.requestLink = requestLink;
        this.openSession = openSession;
    }

    /** The answer is the same for addresses that are known and for those that are not. */
    @PostMapping("/api/candidate-links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestLink(@RequestBody @Valid LinkRequest request) {
        requestLink.request(request.mail());
    }

    @PostMapping("/api/candidate-sessions")
    Session open(@RequestBody @Valid SessionRequest request) {
        return openSession
                .open(request.token())
                .orElseThrow(
                        () -> new RuleRefused("link-spent", "This link is unknown, used or older than it may be."));
    }
}
