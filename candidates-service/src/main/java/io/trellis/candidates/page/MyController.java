package io.trellis.candidates.page;

import io.swagger.v3.oas.annotations.Hidden;
import io.trellis.candidates.application.AccessPolicy;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.application.WithdrawApplication;
import io.trellis.candidates.letter.Letters;
import io.trellis.candidates.offer.AcceptOffer;
import io.trellis.candidates.offer.DeclineOffer;
import io.trellis.candidates.offer.OfferAccess;
import io.trellis.candidates.offer.OfferId;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import io.trellis.support.security.CurrentActor;
import io.trellis.support.state.IllegalTransition;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signed-in candidate's own applications; whoever is not signed in is asked for a mail address. */
@Controller
@Hidden
@RequestMapping("/my")
class MyController {

    /** Nobody with a candidate's session asks. */
    private static final class SignedOut extends RuntimeException {}

    private final Applications applications;
    private final Offers offers;
    private final Letters letters;
    private final WithdrawApplication withdrawApplication;
    private final AcceptOffer acceptOffer;
    private final DeclineOffer declineOffer;
    private final Clock clock;

    MyController(
            Applications applications,
            Offers offers,
            Letters letters,
            WithdrawApplication withdrawApplication,
            AcceptOffer acceptOffer,
            DeclineOffer declineOffer,
            Clock clock) {
        this.applications = applications;
        this.offers = offers;
        this.letters = letters;
        this.withdrawApplication = withdrawApplication;
        this.acceptOffer = acceptOffer;
        this.declineOffer = declineOffer;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        var candidate = candidate();
        var mine = applications.of(new PersonId(UUID.fromString(candidate.subject()))).stream()
                .map(this::page)
                .toList();
        return new ModelAndView("page/my", "applications", mine);
    }

    @GetMapping("/applications/{id}")
    ModelAndView application(@PathVariable ApplicationId id, @RequestParam(defaultValue = "") String notice) {
        var view = new ModelAndView("page/my-application", "page", page(mine(id)));
        return view.addObject("notice", notice);
    }

    /** Asks once and says what follows. */
    @GetMapping("/applications/{id}/withdrawal")
    ModelAndView askWithdrawal(@PathVariable ApplicationId id) {
        return new ModelAndView("page/withdraw", "page", page(mine(id)));
    }

    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(@PathVariable ApplicationId id) {
        return after(mine(id).id(), () -> withdrawApplication.withdraw(id, null));
    }

    @PostMapping("/offers/{id}/acceptance")
    String accept(@PathVariable OfferId id) {
        return after(application(id), () -> acceptOffer.accept(id));
    }

    @PostMapping("/offers/{id}/decline")
    String decline(@PathVariable OfferId id) {
        return after(application(id), () -> declineOffer.decline(id));
    }

    @ExceptionHandler(SignedOut.class)
    String signedOut() {
        return "redirect:/my/sign-in";
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView missing() {
        return new ModelAndView("page/missing", HttpStatus.NOT_FOUND);
    }

    /** Whatever a second click, another device or the clock did first is what the page shows. */
    private static String after(ApplicationId id, Runnable act) {
        var page = "redirect:/my/applications/" + id;
        try {
            act.run();
            return page;
        } catch (IllegalTransition | Conflict _) {
            return page + "?notice=changed";
        }
    }

    private MyApplication page(Application application) {
        return MyApplication.of(
                application, offers.of(application.id()), letters.about(application.id()), clock.instant());
    }

    private Application mine(ApplicationId id) {
        return AccessPolicy.visible(applications.get(id), candidate());
    }

    private ApplicationId application(OfferId id) {
        return OfferAccess.visible(offers.get(id), candidate()).application();
    }

    private static Actor candidate() {
        var actor = CurrentActor.get();
        if (!actor.is("candidate")) {
            throw new SignedOut();
        }
        return actor;
    }
}
