package io.trellis.candidates;

import io.trellis.candidates.application.AdvanceApplication;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.CareerLevel;
import io.trellis.candidates.application.Form;
import io.trellis.candidates.application.Submission;
import io.trellis.candidates.application.SubmitApplication;
import io.trellis.candidates.offer.ApproveOffer;
import io.trellis.candidates.offer.ExtendOffer;
import io.trellis.candidates.offer.MakeOffer;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.RecordSeat;
import io.trellis.candidates.offer.Seat;
import io.trellis.candidates.offer.SubmitOffer;
import io.trellis.candidates.offer.Terms;
import io.trellis.candidates.vacancy.Vacancies;
import io.trellis.candidates.vacancy.Vacancy.Facts;
import io.trellis.candidates.vacancy.Visibility;
import io.trellis.support.id.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The steps of hiring, in the words of the program, for tests that need somebody to have come this far. */
@Component
public record Hiring(
        Vacancies vacancies,
        SubmitApplication submitApplication,
        AdvanceApplication advanceApplication,
        MakeOffer makeOffer,
        SubmitOffer submitOffer,
        ApproveOffer approveOffer,
        RecordSeat recordSeat,
        ExtendOffer extendOffer,
        MovableClock clock) {

    public static final Terms TERMS =
            new Terms(60_000, 5, "400 shares over four years", "EUR", LocalDate.of(2027, 2, 1), null);

    public UUID openVacancy() {
        return vacancy(Visibility.PUBLIC, clock.instant().plus(Duration.ofDays(30)));
    }

    public UUID vacancy(Visibility visibility, Instant closesAt) {
        var id = Ids.next();
        var facts = new Facts(
                Ids.next(),
                Ids.next(),
                "Associate Product Manager",
                visibility,
                List.of("JUNIOR", "VENTURE"),
                closesAt,
                ZoneId.of("Europe/Berlin"),
                "EUR",
                56_000,
                64_000,
                8);
        vacancies.published(id, 2, facts);
        return id;
    }

    public static String someMail() {
        return "candidate-" + Ids.next() + "@example.org";
    }

    public Submission submission(UUID vacancy, String mail) {
        var form = new Form("JUNIOR", CareerLevel.STUDENT, "Lisbon", ZoneId.of("Europe/Lisbon"), null, List.of());
        var resume = new Submission.Upload("resume.pdf", pdf());
        return new Submission(vacancy, "Grace Mwangi", mail, form, resume, null);
    }

    public Application applied() {
        return submitApplication.submit(submission(openVacancy(), someMail()));
    }

    /** @param stage one that reviewers move applications to */
    public Application at(ApplicationStatus stage) {
        var application = applied();
        while (application.status() != stage) {
            var id = application.id();
            var next = application.status().forward().iterator().next();
            application = as("lena.brandt", () -> advanceApplication.advance(id, next));
        }
        return application;
    }

    public Offer approvedOffer(ApplicationId application) {
        var offer = as("lena.brandt", () -> makeOffer.make(application, TERMS));
        as("lena.brandt", () -> submitOffer.submit(offer.id()));
        return as("nora.lindholm", () -> approveOffer.approve(offer.id()));
    }

    public Offer extendedOffer(ApplicationId application, Duration lifetime) {
        var offer = approvedOffer(application);
        recordSeat.record(offer.id(), Seat.HELD);
        return as(
                "lena.brandt",
                () -> extendOffer.extend(offer.id(), clock.instant().plus(lifetime)));
    }

    /** Runs something signed in as a recruiter of this name. */
    public static <T> T as(String subject, Supplier<T> work) {
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(subject)
                .build();
        var roles = AuthorityUtils.createAuthorityList("ROLE_recruiter");
        SecurityContextHolder.setContext(new SecurityContextImpl(new JwtAuthenticationToken(token, roles)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static byte[] pdf() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
