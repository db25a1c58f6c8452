package io.trellis.jobs.posting.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.jobs.posting.Facet;
import io.trellis.jobs.posting.FindPostings;
import io.trellis.jobs.posting.FindPostings.Found;
import io.trellis.jobs.posting.FindPostings.Order;
import io.trellis.jobs.posting.PostingAccess;
import io.trellis.jobs.posting.PostingFilter;
import io.trellis.support.security.CurrentActor;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Postings")
class OpenRolesController {

    private final FindPostings find;

    OpenRolesController(FindPostings find) {
        this.find = find;
    }

    /** Open roles that mention all words and have, per facet, any of the values; with the counts of every other choice. */
    @GetMapping("/api/postings/open")
    Found findOpenPostings(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") Set<String> location,
            @RequestParam(defaultValue = "") Set<String> starts,
            @RequestParam(defaultValue = "") Set<String> path,
            @RequestParam(defaultValue = "") Set<String> pay,
            @RequestParam(defaultValue = "") Set<String> level,
            @RequestParam(defaultValue = "CLOSING_SOON") Order order) {
        var filter = new PostingFilter(
                words,
                Map.of(
                        Facet.LOCATION, location,
                        Facet.STARTS, starts,
                        Facet.PATH, path,
                        Facet.PAY, pay,
                        Facet.LEVEL, level));
        return find.find(filter, PostingAccess.lists(CurrentActor.get()), order);
    }
}
