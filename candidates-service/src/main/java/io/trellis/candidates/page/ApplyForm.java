package io.trellis.candidates.page;

import io.trellis.candidates.application.CareerLevel;
import io.trellis.candidates.application.Form;
import io.trellis.candidates.application.Submission;
import io.trellis.candidates.application.Submission.Upload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the apply page sends, as typed, so that everything can be shown again beside what is wrong with it.
 *
 * @param key names this filled-in form, so that pressing the button twice sends it once
 */
record ApplyForm(
        @Pattern(regexp = UUID_TEXT) @Nullable String key,

        @NotBlank(message = "Tell us your name.") @Size(max = 200, message = "Use at most 200 characters.") @Nullable
        String name,

        @NotBlank(message = "Tell us where to write to.")
        @Email(message = "This is not a mail address.")
        @Size(max = 254, message = "Use at most 254 characters.")
        @Nullable
        String mail,

        @NotBlank(message = "Choose your way in.") @Size(max = 40) @Nullable
        String path,

        @NotBlank(message = "Choose where you are today.") @Nullable
        String level,

        @NotBlank(message = "Tell us where you would work.")
        @Size(max = 120, message = "Use at most 120 characters.")
        @Nullable
        String location,

        @NotBlank(message = "Choose your time zone.") @Nullable
        String timeZone,

        @Size(max = 5000, message = "Use at most 5,000 characters.") @Nullable
        String coverNote,

        @Size(max = 500, message = "Use at most 500 characters.")
        @Pattern(regexp = "|https?://\\S+", message = "Begin with https:// and leave out spaces.")
        @Nullable
        String link) {

    private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static ApplyForm empty(String timeZone) {
        return new ApplyForm(UUID.randomUUID().toString(), null, null, null, null, null, timeZone, null, null);
    }

    @AssertTrue(message = "Choose one from the list.")
    public boolean isTimeZoneKnown() {
        return timeZone == null
                || timeZone.isBlank()
                || ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "Choose one from the list.")
    public boolean isLevelKnown() {
        return level == null
                || level.isBlank()
                || Stream.of(CareerLevel.values()).anyMatch(it -> it.name().equals(level));
    }

    /** Only for a form without findings. */
    Submission with(UUID postingId, Upload resume) {
        var links = text(link).isEmpty() ? List.<String>of() : List.of(text(link));
        var answers = new Form(
                text(path),
                CareerLevel.valueOf(text(level)),
                text(location),
                ZoneId.of(text(timeZone)),
                text(coverNote),
                links);
        return new Submission(
                postingId, text(name), text(mail), answers, resume, key == null ? null : UUID.fromString(key));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
