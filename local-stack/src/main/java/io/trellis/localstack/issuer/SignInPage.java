package io.trellis.localstack.issuer;

import io.trellis.localstack.page.Html;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The page on which one picks the demo person to sign in as: one form per person, no script. */
final class SignInPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SignInPage() {}

    static String html(List<DemoPerson> people, List<DemoPerson> others) {
        return Html.page("Sign in to Trellis", """
                <h1>Sign in to Trellis</h1>
                <p>Pick who you are today. Nobody here has a password: these are the people of the demo data.</p>
                <div class="people">%s</div>
                """.formatted(
                        people.stream().map(SignInPage::form).collect(Collectors.joining())));
    }

    private static String form(DemoPerson person) {
        return """
                <form method="post">
                  <input type="hidden" name="username" value="%s">
                  <input type="hidden" name="claims" value="%s">
                  <button type="submit"><strong>%s</strong> <span class="role">%s</span><br><small>%s</small></button>
                </form>
                """.formatted(
                        Html.escape(person.subject()),
                        Html.escape(JSON.writeValueAsString(person.claims())),
                        Html.escape(person.name()),
                        Html.escape(String.join(", ", person.roles())),
                        Html.escape(person.title()));
    }
}
