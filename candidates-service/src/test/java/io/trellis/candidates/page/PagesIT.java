package io.trellis.candidates.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.link.Links;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.person.People;
import io.trellis.candidates.signin.OpenSession;
import io.trellis.candidates.vacancy.VacancyStatus;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CandidatesTest
class PagesIT {

    @Autowired
    Hiring hiring;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Applications applications;

    @Autowired
    Offers offers;

    @Autowired
    Links links;

    @Autowired
    OpenSession openSession;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void applies() {
        var vacancy = hiring.openVacancy();
        assertThat(mvc.get().uri("/careers/" + vacancy + "/apply").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Apply: Associate Product Manager", "Aldercove careers", "enctype=\"multipart/form-data\"");
        var mail = Hiring.someMail();
        var key = UUID.randomUUID();
        for (var click = 0; click < 2; click++) {
            assertThat(apply(vacancy, mail, key, Hiring.pdf()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/careers/" + vacancy + "/apply?received");
        }
        var person = people.withMail(mail).orElseThrow();
        assertThat(applications.of(person.id())).hasSize(1);
        assertThat(mvc.get().uri("/careers/" + vacancy + "/apply?received").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Your application is here");
        assertThat(apply(vacancy, mail, UUID.randomUUID(), Hiring.pdf()))
                .hasStatus(409)
                .bodyText()
                .contains("You have applied for this role", "Aldercove careers");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() {
        var vacancy = hiring.openVacancy();
        assertThat(apply(vacancy, "<b>no address</b>", UUID.randomUUID(), Hiring.pdf()))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a mail address.", "&lt;b&gt;no address&lt;/b&gt;", "Grace Mwangi", "Lisbon")
                .contains("aria-invalid=\"true\"", "href=\"#mail\"")
                .doesNotContain("<b>no address");
        assertThat(apply(vacancy, Hiring.someMail(), UUID.randomUUID(), new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("The file is empty.", "href=\"#resume\"");
    }

    @Test
    void saysWhenARoleIsClosedOrUnknown() {
        var vacancy = hiring.openVacancy();
        hiring.vacancies().changed(vacancy, 5, VacancyStatus.CLOSED);
        assertThat(mvc.get().uri("/careers/" + vacancy + "/apply").exchange())
                .hasStatus(410)
                .bodyText()
                .contains("takes no applications");
        assertThat(mvc.get().uri("/careers/" + UUID.randomUUID() + "/apply").exchange())
                .hasStatus(404);
    }

    @Test
    void asksForAMailAddressFirst() {
        assertThat(mvc.get().uri("/my").exchange()).hasRedirectedUrl("/my/sign-in");
        assertThat(mvc.get().uri("/my/sign-in").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Send me a link");
        assertThat(mvc.post()
                        .uri("/my/sign-in")
                        .param("mail", "nobody@example.org")
                        .exchange())
                .hasRedirectedUrl("/my/sign-in?sent");
    }

    @Test
    void showsWhereAnApplicationIs() {
        var application = hiring.at(ApplicationStatus.ASSESSMENT);
        assertThat(get(application, "/my")).hasStatusOk().bodyText().contains("Associate Product Manager");
        var page = get(application, "/my/applications/" + application.id());
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Step 3 of 6", "You hear from us by", "aria-current=\"step\"", "Withdraw…")
                .doesNotContain("lena.brandt");
        clock.setTo(clock.instant().plus(Duration.ofDays(12)));
        assertThat(get(application, "/my/applications/" + application.id()))
                .bodyText()
                .contains("and are late");
        assertThat(get(application, "/my/applications/" + hiring.applied().id()))
                .hasStatus(404);
    }

    @Test
    void withdrawsAfterAskingOnce() {
        var application = hiring.at(ApplicationStatus.SCREENING);
        var address = "/my/applications/" + application.id();
        assertThat(get(application, address + "/withdrawal"))
                .hasStatusOk()
                .bodyText()
                .contains("Keep it");
        assertThat(post(application, address + "/withdrawal")).hasRedirectedUrl(address);
        assertThat(applications.get(application.id()).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(post(application, address + "/withdrawal")).hasRedirectedUrl(address + "?notice=changed");
    }

    @Test
    void acceptsAnOffer() throws UnsupportedEncodingException {
        var application = hiring.at(ApplicationStatus.DECISION);
        hiring.extendedOffer(application.id(), Duration.ofDays(7));
        await().untilAsserted(() ->
                assertThat(applications.get(application.id()).status()).isEqualTo(ApplicationStatus.OFFER));
        var page = get(application, "/my/applications/" + application.id());
        assertThat(page).bodyText().contains("EUR 60,000 a year", "Accept the offer", "Answer until");
        var offer = offers.of(application.id()).getFirst();
        assertThat(post(hiring.applied(), "/my/offers/" + offer.id() + "/acceptance"))
                .hasStatus(404);
        assertThat(post(application, "/my/offers/" + offer.id() + "/acceptance"))
                .hasRedirectedUrl("/my/applications/" + application.id());
        await().untilAsserted(() ->
                assertThat(applications.get(application.id()).status()).isEqualTo(ApplicationStatus.HIRED));
    }

    private MvcTestResult apply(UUID vacancy, String mail, UUID key, byte[] resume) {
        return mvc.post()
                .uri("/careers/" + vacancy + "/apply")
                .multipart()
                .file(new MockMultipartFile("resume", "Lebenslauf 👩‍💻.pdf", "application/pdf", resume))
                .param("key", key.toString())
                .param("name", "Grace Mwangi")
                .param("mail", mail)
                .param("path", "JUNIOR")
                .param("level", "STUDENT")
                .param("location", "Lisbon")
                .param("timeZone", "Europe/Lisbon")
                .param("coverNote", "")
                .param("link", "")
                .exchange();
    }

    private MvcTestResult get(Application as, String address) {
        return mvc.get().uri(address).header("Authorization", bearer(as)).exchange();
    }

    private MvcTestResult post(Application as, String address) {
        return mvc.post().uri(address).header("Authorization", bearer(as)).exchange();
    }

    private String bearer(Application application) {
        return "Bearer "
                + openSession
                        .open(links.make(application.person()))
                        .orElseThrow()
                        .accessToken();
    }
}
