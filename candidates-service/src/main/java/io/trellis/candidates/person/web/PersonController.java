package io.trellis.candidates.person.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.person.People;
import io.trellis.candidates.person.Person;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class PersonController {

    record PersonResponse(PersonId id, String name, String mail, Instant since) {

        static PersonResponse of(Person person) {
            return new PersonResponse(person.id(), person.name(), person.mail(), person.since());
        }
    }

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    /** For coordinators, who name associates, and for the person. Reviewers meet people through their applications. */
    @GetMapping("/api/people/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'candidate')")
    PersonResponse get(@PathVariable PersonId id, Actor viewer) {
        if (viewer.is("candidate") && !viewer.subject().equals(id.toString())) {
            throw new NotFound("person");
        }
        return PersonResponse.of(people.get(id));
    }
}
