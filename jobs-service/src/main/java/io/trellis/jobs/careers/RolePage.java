package io.trellis.jobs.careers;

import io.trellis.jobs.posting.OpenPosting;
import io.trellis.jobs.posting.Posting;
import io.trellis.jobs.posting.Requirement;
import io.trellis.jobs.posting.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One role, open or paused. */
record RolePage(Posting posting, CareersSettings settings, Instant now) {

    public String title() {
        return posting.content().title();
    }

    public String summary() {
        return posting.content().summary();
    }

    /** HTML, cleaned when it was written. */
    public String description() {
        return posting.content().description();
    }

    public List<Requirement> requirements() {
        return posting.content().requirements();
    }

    public List<String> paths() {
        return posting.content().paths().stream()
                .map(it -> Words.path(it, settings.employer()))
                .toList();
    }

    public String level() {
        var content = posting.content();
        return content.level().label() + ", " + content.employmentType().label().toLowerCase(Locale.ROOT);
    }

    public @Nullable String firstDay() {
        var day = posting.content().startsOn();
        return day == null ? null : Words.day(day);
    }

    public RoleCard card() {
        return RoleCard.of(OpenPosting.of(posting), now);
    }

    public boolean open() {
        return posting.isOpen(now);
    }

    /** Whether search engines may keep it. */
    public boolean indexed() {
        return open() && posting.visibility() == Visibility.PUBLIC;
    }

    public String address() {
        return settings.address("/careers/" + posting.id());
    }

    public String apply() {
        return "/careers/" + posting.id() + "/apply";
    }

    public String markup() {
        return JobPostingMarkup.of(posting, settings);
    }
}
