package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do in the browser, in real Chromium against the real stack and its demo data. */
@ExtendWith(RunningStack.class)
@NeedsKafka
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyIT {

    private static final Pattern ROLE = Pattern.compile("Associate Product Manager");

    private final Stack stack;
    private Browsers browsers;

    BrowserJourneyIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void open() {
        browsers = new Browsers(stack);
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void aCoordinatorSolvesAndPublishesWhatASecondOneApproved() {
        Page dana = browsers.signedIn("Dana Whitfield");
        Browsers.expectHeading(dana, Pattern.compile("Dana"));
        Browsers.expectAccessible(dana);
        Browsers.go(dana, "Plan");
        Browsers.expectHeading(dana, Pattern.compile("Plan 1"));

        button(dana, "Solve again").click();
        Browsers.expectHeading(dana, Pattern.compile("Plan 2"));
        assertThat(dana.getByText("Proven: no plan is fairer").first()).isVisible(Browsers.patiently());
        Browsers.expectAccessible(dana);
        button(dana, "Send to review").click();
        assertThat(dana.getByText("In review").first()).isVisible(Browsers.patiently());
        assertThat(button(dana, "Approve")).isDisabled();

        Page ravi = browsers.signedIn("Ravi Shah");
        Browsers.go(ravi, "Plan");
        button(ravi, "Approve").click();
        button(ravi, "Publish…").click();
        button(ravi, "Publish now").click();
        assertThat(ravi.getByText("Published").first()).isVisible(Browsers.patiently());
        Browsers.expectAccessible(ravi);
    }

    @Test
    void aCandidateAppliesWithoutScriptAndSeesTheStatus() {
        String mail = "candidate-" + UUID.randomUUID() + "@mail.example";
        Page page = browsers.open(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        page.navigate("/careers");
        Browsers.follow(page, ROLE);
        Browsers.follow(page, Pattern.compile("^Apply"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Zoë 🌱 Łukasiewicz");
        page.getByLabel("Mail address").fill(mail);
        page.getByRole(AriaRole.RADIO).first().check();
        page.getByLabel("Where you are today").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Where you would work").fill("Kraków");
        page.getByLabel("Your time zone").selectOption("Europe/Warsaw");
        page.getByLabel("Résumé").setInputFiles(new FilePayload("résumé.pdf", "application/pdf", Hiring.resume()));
        button(page, "Send application").click();
        Browsers.expectHeading(page, Pattern.compile("Your application is here"));

        stack.anonymous().post("/api/candidate-links", Map.of("mail", mail)).ok();
        page.navigate("/sign-in/candidate?token=" + stack.awaitLink(mail));
        button(page, "Continue").click();
        Browsers.expectHeading(page, Pattern.compile("My applications"));
        Browsers.follow(page, ROLE);
        Browsers.expectHeading(page, ROLE);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyThePage() {
        Page kit = browsers.signedIn("Kit Larsen");
        List<Cookie> session = kit.context().cookies();
        assertThat(kit.request().get("/api/me")).isOK();

        button(kit, Pattern.compile("Kit Larsen")).click();
        kit.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        kit.waitForURL("**/careers");

        kit.context().addCookies(session);
        assertThat(kit.request().get("/api/me")).not().isOK();
    }
}
