package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Real Chromium windows, one context per person. */
final class Browsers implements AutoCloseable {

    private static final int TABS = 120;

    private final Playwright playwright;
    private final Browser browser;
    private final Stack stack;

    Browsers(Stack stack) {
        this.stack = stack;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(Chromium.quietly()));
    }

    /** A window of the size the screens are drawn for. */
    Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(
                options.setBaseURL(stack.addresses().gatewayUrl()).setReducedMotion(ReducedMotion.REDUCE));
        return context.newPage();
    }

    Page open() {
        return open(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** Signs a demo person in by picking them on the issuer's page, as a person would. */
    Page signedIn(String name) {
        Page page = open();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL("**/app/**");
        return page;
    }

    /** Follows a link of the navigation. */
    static void go(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Follows the first link of the page's content with such a name. */
    static void follow(Page page, Pattern name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Fails with the rules and elements that axe finds at fault. */
    static void expectAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("accessibility of " + page.url())
                .extracting(
                        Rule::getId,
                        rule -> rule.getNodes().stream()
                                .map(node -> node.getTarget().toString())
                                .toList())
                .isEmpty();
    }

    /** Waits for the page that has such a title. */
    static void expectHeading(Page page, Pattern name) {
        PlaywrightAssertions.assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1)))
                .isVisible(patiently());
    }

    /** As long as a page may take on a busy machine. */
    static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(60_000);
    }

    static void tabTo(Page page, String selector) {
        tabTo(page, selector, "");
    }

    /** Presses Tab as a person without a mouse would, until the focus is on such an element. */
    static void tabTo(Page page, String selector, String text) {
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

    static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
