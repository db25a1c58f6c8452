package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in each of its states, for eyes, for a keyboard and for axe. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenStatesIT {

    /** What every page of the app asks before it is a page of anybody's. */
    private static final String WHO_AM_I = "/api/me";

    private static final int TABS = 120;

    private final Stack stack;
    private final Hiring hiring;
    private final Program program;
    private Browsers browsers;

    ScreenStatesIT(Stack stack) {
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

    record Tour(String who, List<String> screens) {}

    static Stream<Tour> tours() {
        return Stream.of(
                new Tour("Dana Whitfield", List.of("Cohort", "Slots", "Preferences", "Plan")),
                new Tour("Lena Brandt", List.of("Pipeline", "Requisitions", "Postings", "Offers")),
                new Tour("Mina Haddad", List.of("Rank teams", "My result")),
                new Tour("Ana Reyes", List.of("Slots")),
                new Tour("Ines Roth", List.of("Cohort", "Requisitions")));
    }

    @ParameterizedTest
    @MethodSource("tours")
    void isAccessible(Tour tour) {
        Page page = browsers.signedIn(tour.who());
        for (String screen : tour.screens()) {
            Browsers.go(page, screen);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("h1")).isVisible(patiently());
            Browsers.expectAccessible(page);
        }
        page.context().close();
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

    /** @param shown the heading once all is well */
    record Screen(String who, String path, Pattern shown) {
        @Override
        public String toString() {
            return path;
        }
    }

    private Stream<Screen> screens() {
        String cohort = stack.as("dana.whitfield")
                .get("/api/cohorts")
                .ok()
                .body()
                .get("items")
                .valueStream()
                .map(found -> found.get("id").asString())
                .filter(id -> !stack.as("dana.whitfield")
                        .get("/api/plans?cohort=" + id)
                        .ok()
                        .body()
                        .get("items")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        return Stream.of(
                new Screen("Dana Whitfield", "/app/cohorts/" + cohort, Pattern.compile("seats")),
                new Screen("Dana Whitfield", "/app/cohorts/" + cohort + "/plan", Pattern.compile("Plan \\d")),
                new Screen("Mina Haddad", "/app/rank", Pattern.compile("Rank the teams")),
                new Screen("Lena Brandt", "/app/pipeline", Pattern.compile("in the pipeline")));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void saysThatItLoadsThenWhatFailedAndComesBack(Screen screen) {
        Page page = browsers.signedIn(screen.who());
        Consumer<Route> never = _ -> {};
        Predicate<String> data = ScreenStatesIT::isData;
        page.route(data, never);
        page.navigate(screen.path());
        assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Loading"))
                        .first())
                .isVisible(patiently());
        Browsers.expectAccessible(page);
        page.unroute(data);

        Consumer<Route> broken = route -> route.fulfill(problem(503, "upstream-unavailable"));
        page.route(data, broken);
        page.navigate(screen.path());
        Locator alert = page.getByRole(AriaRole.ALERT).first();
        assertThat(alert).containsText("This could not be loaded", new ContainsTextOptions().setTimeout(60_000));
        assertThat(alert).containsText("Nothing you did is lost.");
        assertThat(alert).containsText("0123456789abcdef0123456789abcdef");
        Browsers.expectAccessible(page);
        page.unroute(data);

        alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
        expectHeading(page, screen.shown());
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void saysWhatIsNotOpenToSomebodyAndWhoCanChangeThat(Screen screen) {
        Page page = browsers.signedIn(screen.who());
        page.route((Predicate<String>) ScreenStatesIT::isData, route -> route.fulfill(problem(403, "forbidden")));
        page.navigate(screen.path());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("This is not open to you"))
                        .first())
                .isVisible(patiently());
        Browsers.expectAccessible(page);
        page.context().close();
    }

    @Test
    void somebodyElsesPlanIsNotShown() {
        Page page = browsers.signedIn("Sam Okoye");
        page.navigate("/app/cohorts/" + UUID.randomUUID() + "/plan");
        assertThat(page.getByText("This is not open to you")).isVisible(patiently());
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
                .isVisible(patiently());
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
        expectHeading(page, Pattern.compile("Rank the teams"));
        Locator rows = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("My list"))
                .locator("[data-team]");
        for (int added = 1; added <= 3; added++) {
            tabTo(page, "button", "Add");
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(added);
        }
        String first = rows.first().getAttribute("data-team");

        tabTo(page, "[data-team]");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows.nth(1)).hasAttribute("data-team", first);
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows.nth(2)).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        tabTo(page, "button", "Seal my list");
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

        tabTo(page, "[data-card]");
        page.keyboard().press("m");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.MENUITEM).first()).isFocused();
        page.keyboard().press("Enter");
        hiring.awaitApplication(application, "SCREENING");
        page.context().close();
    }

    @Test
    void reachesThePlanAndItsReasonsByKeyboardAlone() {
        Page page = browsers.signedIn("Dana Whitfield");
        assertThat(page.locator("h1")).isVisible(patiently());
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("Plan");
        page.keyboard().press("Enter");
        expectHeading(page, Pattern.compile("Plan \\d"));

        tabTo(page, "[role=rowheader], [role=gridcell]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("[?&](why|person)="));
        Browsers.expectAccessible(page);
        page.context().close();
    }

    @Test
    void opensACohortByKeyboardAlone() {
        Page page = browsers.signedIn("Dana Whitfield");
        assertThat(page.locator("h1")).isVisible(patiently());
        tabTo(page, "nav a", "Cohort");
        page.keyboard().press("Enter");
        expectHeading(page, Pattern.compile("seats"));
        page.context().close();
    }

    private static boolean isData(String url) {
        String path = URI.create(url).getPath();
        return path.startsWith("/api/") && !path.equals(WHO_AM_I);
    }

    private static Route.FulfillOptions problem(int status, String kebab) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("""
                        {"type":"urn:trellis:problem:%s","title":"Refused","status":%d,"detail":"Not now.",\
                        "instance":"/api","traceId":"0123456789abcdef0123456789abcdef"}""".formatted(kebab, status));
    }

    private static void tabTo(Page page, String selector) {
        tabTo(page, selector, "");
    }

    /** Presses Tab as a person without a mouse would, until the focus is on such an element. */
    private static void tabTo(Page page, String selector, String text) {
        for (int tab = 0; tab < TABS; tab++) {
            page.keyboard().press("Tab");
            if (page.evaluate(
                            "([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)",
                            List.of(selector, text))
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + selector + " " + text);
    }

    private static void expectHeading(Page page, Pattern name) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible(patiently());
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(60_000);
    }
}
