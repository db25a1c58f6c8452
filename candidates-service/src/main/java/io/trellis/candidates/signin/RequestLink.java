package io.trellis.candidates.signin;

import io.trellis.candidates.letter.WriteLetter;
import io.trellis.candidates.person.People;
import io.trellis.candidates.person.Person;
import org.springframework.stereotype.Service;

/** Tells the caller nothing about whether the address is known. */
@Service
public class RequestLink {

    private final People people;
    private final WriteLetter letter;

    RequestLink(People people, WriteLetter letter) {
        this.people = people;
        this.letter = letter;
    }

    public void request(String mail) {
        people.withMail(mail).map(Person::id).ifPresent(letter::writeLink);
    }
}
