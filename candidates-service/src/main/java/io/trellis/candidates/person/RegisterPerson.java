package io.trellis.candidates.person;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Finds or adds the person behind a mail address; any number of callers at once get the same one. */
@Service
public class RegisterPerson {

    private final People people;
    private final Clock clock;

    RegisterPerson(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The name on record stays: whoever applies without signing in cannot rename somebody else. */
    public Person register(String mail, String name) {
        return people.withMail(mail).orElseGet(() -> add(mail, name));
    }

    private Person add(String mail, String name) {
        try {
            return people.add(new Person(PersonId.next(), Person.normalized(mail), name.strip(), clock.instant()));
        } catch (DuplicateKeyException _) {
            return people.withMail(mail).orElseThrow();
        }
    }
}
