package io.trellis.candidates.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.person.Person;
import io.trellis.candidates.person.PersonId;
import io.trellis.candidates.resume.Resume;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one application that the viewer may see; what would tell who it is, is absent while blind.
 *
 * @param others this person's other applications, by the titles they are for
 */
record Dossier(
        @JsonUnwrapped Card card,
        @Nullable PersonId personId,
        @Nullable String name,
        @Nullable String mail,
        ZoneId timeZone,
        @Nullable String coverNote,
        List<String> links,
        @Nullable ResumeFile resume,
        List<Other> others) {

    record ResumeFile(String name, String type, long bytes) {

        static ResumeFile of(Resume resume) {
            return new ResumeFile(resume.name(), resume.type(), resume.bytes());
        }
    }

    record Other(UUID id, String title, String status) {

        static Other of(Application application) {
            return new Other(
                    application.id().value(),
                    application.role().title(),
                    application.status().name());
        }
    }

    static Dossier blind(Application application, Card card) {
        var form = application.form();
        return new Dossier(card, null, null, null, form.timeZone(), form.coverNote(), List.of(), null, List.of());
    }

    static Dossier open(Application application, Card card, Person person, List<Application> all) {
        var form = application.form();
        var others = all.stream()
                .filter(other -> !other.id().equals(application.id()))
                .map(Other::of)
                .toList();
        return new Dossier(
                card,
                person.id(),
                person.name(),
                person.mail(),
                form.timeZone(),
                form.coverNote(),
                form.links(),
                ResumeFile.of(application.resumeFile()),
                others);
    }
}
