package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Screens of what has just come about, empty or with little in them, for eyes, for a keyboard and for axe. */
@ExtendWith(RunningStack.class)
@NeedsKafka
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshScreensIT {

    private final Stack stack;
    private final Hiring hiring;
    private final Program program;
    private Browsers browsers;

    FreshScreensIT(Stack stack) {
        this.stack = stack;
        this.hiring = new Hiring(stack);
        this.program = new Program(stack);
    }

    @BeforeAll
    void open() {
        browsers = new Browsers(stack);
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void candidatesPagesAreAccessible() {
        String posting = hiring.openPosting("Accessible", 1);
        String mail = "candidate-" + UUID.randomUUID() + "@mail.example";
        String application = hiring.apply(posting, mail);
        Page page = browsers.open();
        page.navigate("/careers/" + posting + "/apply");
        Browsers.expectAccessible(page);
        page.locator("main").getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator("main")).isVisible();
        Browsers.expectAccessible(page);

        stack.anonymous().post("/api/candidate-links", Map.of("mail", mail)).ok();
        page.navigate("/sign-in/candidate?token=" + stack.awaitLink(mail));
        Browsers.expectAccessible(page);
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasURL(Pattern.compile("/my$"));
        Browsers.expectAccessible(page);
        page.navigate("/my/applications/" + application);
        Browsers.expectAccessible(page);
        page.context().close();
    }

    @Test
    void saysWhatWillBeHereWhereThereIsNothingYet() {
        String cohort = program.openCohort("Empty " + UUID.randomUUID(), 2);
        Page dana = browsers.signedIn("Dana Whitfield");
        expectEmpty(dana, "/app/cohorts/" + cohort, "Nobody has joined yet");
        expectEmpty(dana, "/app/cohorts/" + cohort + "/plan", "No plan yet");
        expectEmpty(dana, "/app/cohorts/" + cohort + "/slots", "No pitches yet");
        dana.context().close();

        String posting = hiring.openPosting("Nobody applied", 1);
        Page lena = browsers.signedIn("Lena Brandt");
        expectEmpty(lena, "/app/pipeline?posting=" + posting, "No applications yet");
        lena.context().close();

        Page outside = browsers.signedIn("Mina Haddad");
        outside.route(
                "**/api/associates/mine*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"items\":[]}")));
        expectEmpty(outside, "/app/rank", "You are in no cohort yet");
        outside.context().close();
    }

    private static void expectEmpty(Page page, String path, String heading) {
        page.navigate(path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
                        .first())
                .isVisible(Browsers.patiently());
        Browsers.expectAccessible(page);
    }

    @Test
    void ranksAndSealsByKeyboardAlone() {
        String cohort = program.openCohort("Ranking " + UUID.randomUUID(), 1);
        program.bringIn(cohort, "Mina Haddad", "mina.haddad@aldercove.example");
        Stream.of("Search", "Maps", "Trust").forEach(team -> program.acceptedSlot(cohort, program.team(team), 1, 1));
        program.openWindow(cohort, 2);
        Page page = browsers.signedIn("Mina Haddad");
        page.navigate("/app/rank");
        Browsers.expectHeading(page, Pattern.compile("Rank the teams"));
        Locator rows = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("My list"))
                .locator("[data-team]");
        for (int added = 1; added <= 3; added++) {
            Browsers.tabTo(page, "button", "Add");
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(added);
        }
        String first = rows.first().getAttribute("data-team");

        Browsers.tabTo(page, "[data-team]");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows.nth(1)).hasAttribute("data-team", first);
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows.nth(2)).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        Browsers.tabTo(page, "button", "Seal my list");
        page.keyboard().press("Enter");

        Client mina = stack.as("mina.haddad");
        await("list sealed in the order made")
                .atMost(Duration.ofSeconds(30))
                .until(() -> mina.get("/api/preferences/mine?cohort=" + cohort)
                        .ok()
                        .body()
                        .at("/sealed/ranking/choices/1/0")
                        .asString("")
                        .equals(first));
        page.context().close();
    }

    @Test
    void movesAnApplicationByKeyboardAlone() {
        String posting = hiring.openPosting("By keyboard", 1);
        String application = hiring.apply(posting, "candidate-" + UUID.randomUUID() + "@mail.example");
        Page page = browsers.signedIn("Lena Brandt");
        page.navigate("/app/pipeline?posting=" + posting);
        assertThat(page.locator("[data-card]")).hasCount(1);

        Browsers.tabTo(page, "[data-card]");
        page.keyboard().press("m");
        assertThat(page.locator("[role=menu]:focus-within")).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.MENUITEM).first()).isFocused();
        page.keyboard().press("Enter");
        hiring.awaitApplication(application, "SCREENING");
        page.context().close();
    }
}
