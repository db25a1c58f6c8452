package io.trellis.support.sample;

import io.swagger.v3.oas.annotations.Hidden;
import io.trellis.support.problem.NotFound;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.security.Actor;
import io.trellis.support.state.IllegalTransition;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.net.URI;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/tallies")
class SampleController {
    private final CountTally countTally;
    private final MongoTemplate mongo;

    SampleController(CountTally countTally, MongoTemplate mongo) {
        this.countTally = countTally;
        this.mongo = mongo;
    }

    record CountRequest(@Positive int amount) {}

    @PostMapping("/{id}/counts")
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<Tally> count(@PathVariable TallyId id, @Valid @RequestBody CountRequest request, Actor actor) {
        var tally = countTally.count(id, request.amount());
        return ResponseEntity.created(URI.create("/api/tallies/" + id.value()))
                .eTag(String.valueOf(tally.revision()))
                .body(tally);
    }

    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<String> file(@PathVariable TallyId id, @RequestPart MultipartFile file) {
        return ResponseEntity.created(URI.create("/api/tallies/" + id.value()))
                .body(file.getSize() + " bytes, " + countTally.count(id, 1).revision());
    }

    @PostMapping("/{id}/failures")
    @PreAuthorize("hasRole('coordinator')")
    void fail(@PathVariable TallyId id, @RequestBody CountRequest request) {
        throw switch (request.amount()) {
            case 1 -> new IllegalStateException("a secret of " + id);
            case 2 -> new IllegalTransition(Light.RED, Light.RED.next(), "a crash");
            default -> new StaleRevision(7);
        };
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('coordinator')")
    Tally edit(@PathVariable TallyId id, @IfMatch long revision, @Valid @RequestBody CountRequest request) {
        var tally = mongo.findById(id, Tally.class);
        if (tally == null) {
            throw new NotFound("tally");
        }
        if (tally.revision() != revision) {
            throw new StaleRevision(tally.revision());
        }
        return mongo.save(tally.plus(request.amount()));
    }

    @Hidden
    @GetMapping("/first")
    void first(HttpServletResponse response) throws IOException {
        response.sendRedirect("/api/tallies?limit=1");
    }

    @GetMapping
    Page<Tally> list(PageRequest page) {
        var query = new Query().with(Sort.by("_id")).limit(page.limit() + 1);
        if (page.after() != null) {
            query.addCriteria(Criteria.where("_id").gt(page.after()));
        }
        return Page.of(mongo.find(query, Tally.class), page, tally -> tally.id().value());
    }
}
