package io.trellis.jobs.careers;

import io.swagger.v3.oas.annotations.Hidden;
import io.trellis.jobs.posting.ClosingReason;
import io.trellis.jobs.posting.Facet;
import io.trellis.jobs.posting.FindPostings;
import io.trellis.jobs.posting.FindPostings.Order;
import io.trellis.jobs.posting.Posting;
import io.trellis.jobs.posting.PostingAccess;
import io.trellis.jobs.posting.PostingFilter;
import io.trellis.jobs.posting.PostingId;
import io.trellis.jobs.posting.PostingStatus;
import io.trellis.jobs.posting.Postings;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Hidden
@RequestMapping("/careers")
class CareersController {

    private final FindPostings find;
    private final Postings postings;
    private final CareersSettings settings;
    private final Clock clock;

    CareersController(FindPostings find, Postings postings, CareersSettings settings, Clock clock) {
        this.find = find;
        this.postings = postings;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView roles(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") Set<String> location,
            @RequestParam(defaultValue = "") Set<String> starts,
            @RequestParam(defaultValue = "") Set<String> path,
            @RequestParam(defaultValue = "") Set<String> pay,
            @RequestParam(defaultValue = "") Set<String> level,
            @RequestParam(defaultValue = "CLOSING_SOON") Order order,
            @RequestParam(defaultValue = "0") int from) {
        var filter = new PostingFilter(
                words,
                Map.of(
                        Facet.LOCATION, location,
                        Facet.STARTS, starts,
                        Facet.PATH, path,
                        Facet.PAY, pay,
                        Facet.LEVEL, level));
        var found = find.find(filter, PostingAccess.lists(CurrentActor.get()), order);
        var page = new RolesPage(filter, order, Math.max(0, from), found, settings.employer(), clock.instant());
        return view("careers/roles", HttpStatus.OK).addObject("here", "roles").addObject("page", page);
    }

    @GetMapping(path = "/feed.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @ResponseBody
    String feed() {
        var newest = find.find(PostingFilter.NONE, PostingAccess.lists(CurrentActor.get()), Order.NEWEST);
        return RolesFeed.of(newest.postings(), settings, clock.instant());
    }

    @GetMapping("/{id}")
    ModelAndView role(@PathVariable PostingId id) {
        var posting = postings.get(id);
        if (!PostingAccess.reads(CurrentActor.get(), posting) || posting.status() == PostingStatus.DRAFT) {
            throw new NotFound("role");
        }
        var now = clock.instant();
        if (posting.isOver(now)) {
            return closed(posting);
        }
        return view("careers/role", HttpStatus.OK)
                .addObject("here", "role")
                .addObject("role", new RolePage(posting, settings, now));
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing() {
        return view("careers/missing", HttpStatus.NOT_FOUND).addObject("here", "role");
    }

    private ModelAndView closed(Posting posting) {
        var similar = find.similar(posting, PostingAccess.lists(CurrentActor.get())).stream()
                .map(it -> RoleCard.of(it, clock.instant()))
                .toList();
        return view("careers/closed", HttpStatus.GONE)
                .addObject("here", "role")
                .addObject("title", posting.content().title())
                .addObject("why", why(posting))
                .addObject("similar", similar);
    }

    private static String why(Posting posting) {
        return posting.closingReason() == ClosingReason.FILLED
                ? "All places are taken; one cannot apply any more."
                : "This role is closed; one cannot apply any more.";
    }

    private ModelAndView view(String name, HttpStatus status) {
        var view = new ModelAndView(name, status);
        view.addObject("employer", settings.employer());
        return view;
    }
}
