package io.trellis.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What can be tried beside a plan, as somebody at its screen does. */
record TryPanel(Page page) {

    /** Opens it by its name in the menu. */
    void open(String trial) {
        button("Try").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(trial).setExact(true))
                .click();
        assertThat(panel()).isVisible();
    }

    /** Where several can be chosen, what has been lies over the input and takes the click instead. */
    void choose(String label, String option) {
        panel().locator("input:visible").and(page.getByLabel(label)).click(new Locator.ClickOptions().setForce(true));
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    Locator panel() {
        return page.locator("section[aria-labelledby=trial]");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
