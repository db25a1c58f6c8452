package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
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

    private final Stack stack;
    private Browsers browsers;

    ScreenStatesIT(Stack stack) {
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
            assertThat(page.locator("h1")).isVisible(Browsers.patiently());
            Browsers.expectAccessible(page);
        }
        page.context().close();
    }

    @Test
    void aPlanOnATelephoneIsAccessible() {
        Page page = browsers.signedIn("Dana Whitfield");
        Browsers.go(page, "Plan");
        page.setViewportSize(390, 844);
        Locator people =
                page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Who works where, month by month"));
        assertThat(people).isVisible(Browsers.patiently());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Browsers.expectAccessible(page);

        people.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Teams not given");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Browsers.expectAccessible(page);
        page.context().close();
    }

    @Test
    void publicPagesAreAccessible() {
        Page page = browsers.open();
        for (String path : List.of("/careers", "/my/sign-in")) {
            page.navigate(path);
            Browsers.expectAccessible(page);
        }
        page.navigate("/careers");
        Browsers.follow(page, Pattern.compile("Associate Product Manager"));
        Browsers.expectAccessible(page);
    }

    @Test
    void everyRoleHasAHomeThatIsAccessible() {
        for (String name : List.of("Lena Brandt", "Mina Haddad", "Ana Reyes", "Ines Roth", "Sam Okoye")) {
            Page page = browsers.signedIn(name);
            Browsers.expectHeading(page, Pattern.compile(".+"));
            Browsers.expectAccessible(page);
            page.context().close();
        }
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
                .isVisible(Browsers.patiently());
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
        Browsers.expectHeading(page, screen.shown());
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
                .isVisible(Browsers.patiently());
        Browsers.expectAccessible(page);
        page.context().close();
    }

    @Test
    void somebodyElsesPlanIsNotShown() {
        Page page = browsers.signedIn("Sam Okoye");
        page.navigate("/app/cohorts/" + UUID.randomUUID() + "/plan");
        assertThat(page.getByText("This is not open to you")).isVisible(Browsers.patiently());
        page.context().close();
    }

    @Test
    void reachesThePlanAndItsReasonsByKeyboardAlone() {
        Page page = browsers.signedIn("Dana Whitfield");
        assertThat(page.locator("h1")).isVisible(Browsers.patiently());
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("Plan");
        page.keyboard().press("Enter");
        Browsers.expectHeading(page, Pattern.compile("Plan \\d"));

        Browsers.tabTo(page, "[role=rowheader], [role=gridcell]");
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
        assertThat(page.locator("h1")).isVisible(Browsers.patiently());
        Browsers.tabTo(page, "nav a", "Cohort");
        page.keyboard().press("Enter");
        Browsers.expectHeading(page, Pattern.compile("seats"));
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
}
