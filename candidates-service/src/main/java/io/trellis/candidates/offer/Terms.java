package io.trellis.candidates.offer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is offered a year: base, bonus, equity (row 17).
 *
 * @param base in whole units of the currency
 * @param bonusPercent at most, in percent of the base
 * @param equity in words, e.g. {@code 400 shares over four years}
 * @param note why, if the pay lies outside the posting's band
 */
public record Terms(
        @Min(1) @Max(100_000_000) long base,
        @Min(0) @Max(100) int bonusPercent,
        @Nullable @Size(max = 200) String equity,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate startsOn,
        @Nullable @Size(max = 1000) String note) {

    /** As the candidate sees them. */
    public Terms withoutNote() {
        return new Terms(base, bonusPercent, equity, currency, startsOn, null);
    }

    boolean hasNote() {
        return note != null && !note.isBlank();
    }
}
