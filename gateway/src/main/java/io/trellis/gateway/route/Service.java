package io.trellis.gateway.route;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

/** The services and the resources each of them owns. The first match wins, so the narrow paths stand first. */
enum Service {
    CANDIDATES(
            List.of(
                    "applications",
                    "scorecards",
                    "offers",
                    "people",
                    "vacancies",
                    "interviews",
                    "candidate-links",
                    "candidate-sessions"),
            List.of("/careers/{posting}/apply", "/my/**")),
    JOBS(List.of("requisitions", "postings"), List.of("/careers/**")),
    ROTATIONS(
            List.of(
                    "programs",
                    "cohorts",
                    "associates",
                    "teams",
                    "slots",
                    "preference-windows",
                    "preferences",
                    "plans",
                    "assignments",
                    "swaps",
                    "leaves",
                    "mentorships",
                    "evaluations",
                    "promotions"),
            List.of());

    private final List<String> resources;
    private final List<String> pages;

    Service(List<String> resources, List<String> pages) {
        this.resources = resources;
        this.pages = pages;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Every path that belongs to this service. */
    RequestPredicate paths() {
        return Stream.concat(
                        resources.stream().flatMap(name -> Stream.of("/api/" + name, "/api/" + name + "/**")),
                        pages.stream())
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
