package io.trellis.candidates.letter;

import io.trellis.candidates.CandidatesSettings;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.link.Links;
import io.trellis.candidates.person.People;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** Finds the words for a letter, with the names and dates as they are when it leaves. */
@Component
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final MessageSource words;
    private final People people;
    private final Applications applications;
    private final Links links;
    private final CandidatesSettings settings;

    Wording(MessageSource words, People people, Applications applications, Links links, CandidatesSettings settings) {
        this.words = words;
        this.people = people;
        this.applications = applications;
        this.links = links;
        this.settings = settings;
    }

    SimpleMailMessage word(Letter letter) {
        var person = people.get(letter.person());
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.mailFrom());
        mail.setTo(person.mail());
        var application = letter.application();
        var facts = application == null
                ? new Object[] {person.name(), link(letter)}
                : facts(person.name(), applications.get(application));
        mail.setSubject(words.getMessage(letter.kind() + ".subject", facts, Locale.ENGLISH));
        mail.setText(words.getMessage(letter.kind() + ".body", facts, Locale.ENGLISH));
        return mail;
    }

    private Object[] facts(String name, Application application) {
        return new Object[] {
            name,
            settings.publicUrl() + "/my/applications/" + application.id(),
            application.role().title(),
            words.getMessage("stage." + application.stage(), null, Locale.ENGLISH),
            DAY.format(application.answerBy())
        };
    }

    private String link(Letter letter) {
        return settings.publicUrl() + "/sign-in/candidate?token=" + links.make(letter.person());
    }
}
