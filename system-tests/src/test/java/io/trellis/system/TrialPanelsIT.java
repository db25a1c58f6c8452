package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What can be tried beside a plan, and what becomes of it once it is accepted: one cohort on its way from the first plan
 * over a repair to an exchange.
 */
@ExtendWith(RunningStack.class)
@NeedsKafka
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrialPanelsIT {

    private static final String LEAVES = "Abel Tesfaye";
    private static final String STAYS = "Agnes Lindqvist";

    private final Stack stack;
    private final Program program;
    private Browsers browsers;
    private String cohort;
    private String scarce;

    TrialPanelsIT(Stack stack) {
        this.stack = stack;
        this.program = new Program(stack);
    }

    /** Two people, and in each of two periods one team that both want most. */
    @BeforeAll
    void publishAPlan() {
        browsers = new Browsers(stack);
        cohort = program.openCohort("Trials " + UUID.randomUUID(), 3);
        for (String name : List.of(LEAVES, STAYS)) {
            program.joins(cohort, name, subject(name) + "@aldercove.example");
        }
        scarce = program.team("Payments");
        String second = program.team("Search");
        List<String> teams = List.of(scarce, second, program.team("Maps"), program.team("Trust"));
        program.acceptedSlot(cohort, teams.get(0), 1, 1);
        program.acceptedSlot(cohort, teams.get(1), 2, 1);
        program.acceptedSlot(cohort, teams.get(2), 1, 1);
        program.acceptedSlot(cohort, teams.get(3), 2, 1);
        String window = program.openWindow(cohort, 4);
        for (String name : List.of(LEAVES, STAYS)) {
            program.rank(subject(name), cohort, teams);
        }
        program.close(window);
        program.publish(program.proposedPlan(cohort).get("id").asString());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    private static String subject(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    @Test
    void whatIsTriedIsComparedAndWhatIsAcceptedIsProposedToSomebodyElse() {
        Page dana = browsers.signedIn("Dana Whitfield");
        dana.navigate("/app/cohorts/" + cohort + "/plan");
        Browsers.expectHeading(dana, Pattern.compile("Plan 1"));
        triesWithoutSomebody(dana);
        String newcomer = "Nour Haddad " + UUID.randomUUID().toString().substring(0, 4);
        program.joins(cohort, newcomer, UUID.randomUUID() + "@aldercove.example");
        acceptsARepair(dana, newcomer);
        publishedByTwo(dana, "Plan 2");
        acceptsAnExchange(dana, newcomer);
        dana.context().close();
    }

    private static void triesWithoutSomebody(Page dana) {
        new TryPanel(dana).open("What if…");
        somebodyLeaves(dana);
        button(dana, "Try it").click();
        assertThat(panel(dana).getByRole(AriaRole.TABLE)).isVisible(Browsers.patiently());
        assertThat(panel(dana)).containsText("Proven");
        Browsers.expectAccessible(dana);
    }

    private static void acceptsARepair(Page dana, String newcomer) {
        new TryPanel(dana).open("Somebody is away…");
        somebodyLeaves(dana);
        button(dana, "Find repairs").click();
        assertThat(panel(dana).getByRole(AriaRole.RADIO).first()).isChecked();
        assertThat(panel(dana)).containsText("Counted in already: 1 people changed since.");
        assertThat(panel(dana)).containsText("Plan 1 stays in force until somebody else has approved the new one");
        Browsers.expectAccessible(dana);

        button(dana, "Accept A").click();
        Browsers.expectHeading(dana, Pattern.compile("Plan 2"));
        assertThat(dana.getByText("Proposed").first()).isVisible();
        assertThat(panel(dana)).containsText("Compared with plan 1, which people know.");
        assertThat(panel(dana)).containsText(LEAVES + " is gone from period 1");
        assertThat(panel(dana)).containsText(newcomer);
        Browsers.expectAccessible(dana);
    }

    private void publishedByTwo(Page dana, String plan) {
        button(dana, "Send to review").click();
        assertThat(dana.getByText("In review").first()).isVisible(Browsers.patiently());
        assertThat(button(dana, "Approve")).isDisabled();
        Page ravi = browsers.signedIn("Ravi Shah");
        ravi.navigate(dana.url());
        Browsers.expectHeading(ravi, Pattern.compile(plan));
        button(ravi, "Approve").click();
        button(ravi, "Publish…").click();
        button(ravi, "Publish now").click();
        assertThat(ravi.getByText("Published").first()).isVisible(Browsers.patiently());
        ravi.context().close();
        await("plan 1 is superseded")
                .until(() -> stack.as("dana.whitfield")
                        .get("/api/plans?cohort=" + cohort)
                        .ok()
                        .body()
                        .toString()
                        .contains("SUPERSEDED"));
    }

    /** Who came later has no wishes, so whoever stays can have what they want more. */
    private static void acceptsAnExchange(Page dana, String newcomer) {
        dana.reload();
        Browsers.expectHeading(dana, Pattern.compile("Plan 2"));
        new TryPanel(dana).open("Swaps");
        Locator accept = panel(dana)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Accept the swap of")))
                .first();
        assertThat(accept).isVisible(Browsers.patiently());
        Browsers.expectAccessible(dana);

        accept.click();
        Browsers.expectHeading(dana, Pattern.compile("Plan 3"));
        assertThat(panel(dana)).containsText("Compared with plan 2, which people know.");
        assertThat(panel(dana)).containsText(STAYS);
        assertThat(panel(dana)).containsText(newcomer);
        assertThat(panel(dana)).not().containsText(LEAVES);
        Browsers.expectAccessible(dana);
    }

    private static void somebodyLeaves(Page page) {
        TryPanel trial = new TryPanel(page);
        trial.choose("What is different", "Somebody leaves the program");
        trial.choose("Person", LEAVES);
        trial.choose("Gone from", "Period 1");
        trial.button("Add").click();
    }

    private static Locator panel(Page page) {
        return new TryPanel(page).panel();
    }

    private static Locator button(Page page, String name) {
        return new TryPanel(page).button(name);
    }
}
