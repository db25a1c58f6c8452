package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Takes the pictures of the main screens from the demo data of a running stack, which should be fresh: somebody applies and
 * plans are published on the way. Run by {@code system-tests/screens}.
 */
final class Screens {

    private static final Path DIRECTORY = Path.of("..", "docs", "screens");

    private final Stack stack;
    private final Browsers browsers;

    private Screens(Stack stack, Browsers browsers) {
        this.stack = stack;
        this.browsers = browsers;
    }

    public static void main(String[] arguments) {
        Stack stack = Stack.at(Integer.getInteger("trellis.stack.port", 8080));
        try (Browsers browsers = new Browsers(stack)) {
            Screens screens = new Screens(stack, browsers);
            screens.coordinator();
            screens.recruiter();
            screens.associate();
            screens.careers();
            screens.candidate();
            screens.repairs();
        }
    }

    private void coordinator() {
        Page page = browsers.signedIn("Dana Whitfield");
        shoot(page, "home");
        for (String screen : List.of("Cohort", "Slots", "Preferences", "Plan")) {
            go(page, screen);
            shoot(page, screen.toLowerCase(Locale.ROOT));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.reload();
        shoot(page, "plan-dark");
    }

    private void recruiter() {
        Page page = browsers.signedIn("Lena Brandt");
        go(page, "Pipeline");
        shoot(page, "pipeline");
        go(page, "Postings");
        shoot(page, "postings");
        go(page, "Offers");
        shoot(page, "offers");
    }

    private void associate() {
        Page page = browsers.signedIn("Mina Haddad");
        go(page, "Rank teams");
        for (String team : List.of("Search", "Payments", "Maps", "Growth", "Mobile", "Trust")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add " + team + " to my list"))
                    .click();
        }
        page.evaluate("scrollTo(0, 0)");
        shoot(page, "rank");
    }

    private void careers() {
        Page page = browsers.open();
        page.navigate("/careers");
        shoot(page, "careers");
        Browsers.follow(page, Pattern.compile("Associate Product Manager"));
        shoot(page, "role");
    }

    /** Somebody who has just applied, on a telephone. */
    private void candidate() {
        Client lena = stack.as("lena.brandt");
        String posting = lena.get("/api/vacancies")
                .ok()
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String mail = "noor.visser." + UUID.randomUUID().toString().substring(0, 8) + "@mail.example";
        stack.anonymous()
                .apply(Hiring.application(posting, mail), Hiring.resume())
                .ok();
        stack.anonymous().post("/api/candidate-links", Map.of("mail", mail)).ok();
        Page page = browsers.open(new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate("/sign-in/candidate?token=" + stack.awaitLink(mail));
        page.getByRole(AriaRole.BUTTON).click();
        page.locator("main").getByRole(AriaRole.LINK).first().click();
        shoot(page, "my-application");
    }

    /** Somebody is away from the published plan, and is back after all. */
    private void repairs() {
        Page page = browsers.signedIn("Dana Whitfield");
        go(page, "Plan");
        publish(page);
        page.reload();
        TryPanel trial = new TryPanel(page);
        trial.open("Somebody is away…");
        trial.choose("Person", "Malik Johnson");
        trial.choose("Periods", "Period 2");
        page.keyboard().press("Escape");
        trial.button("Add").click();
        trial.button("Find repairs").click();
        assertThat(trial.button("Accept A")).isVisible(Browsers.patiently());
        shoot(page, "repairs");

        trial.button("Accept A").click();
        Browsers.expectHeading(page, Pattern.compile("Plan 2"));
        shoot(page, "repair-accepted");

        publish(page);
        page.reload();
        trial.open("Somebody is away…");
        trial.panel().getByRole(AriaRole.CHECKBOX).uncheck();
        trial.button("Find repairs").click();
        assertThat(trial.button("Accept A")).isVisible(Browsers.patiently());
        shoot(page, "repair-taking-back");
    }

    /** The newest plan of the cohort on the page. */
    private void publish(Page page) {
        String cohort = page.url().replaceFirst(".*/cohorts/([^/]+)/.*", "$1");
        JsonNode newest = stack.as("dana.whitfield")
                .get("/api/plans?cohort=" + cohort)
                .ok()
                .body()
                .get("items")
                .get(0);
        new Program(stack).publish(newest.get("id").asString());
    }

    /** The page's name stands above its title, and in its place until the page has its data. */
    private static void go(Page page, String name) {
        Browsers.go(page, name);
        assertThat(page.locator("header")
                        .getByText(name, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(Browsers.patiently());
        assertThat(title(page)).not().hasText(name);
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    private static void shoot(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        title(page).waitFor();
        assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Loading")))
                .hasCount(0);
        Browsers.shoot(page, DIRECTORY.resolve(name + ".png"));
        System.out.println(name + "  " + page.url());
    }
}
