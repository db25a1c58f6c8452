package io.trellis.jobs.role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;

/**
 * What a year pays.
 *
 * @param baseMin lowest base salary, in whole units of the currency
 * @param baseMax highest base salary, in whole units of the currency
 * @param bonusPercentMax highest bonus, in percent of the base; 0 for none
 */
public record PayBand(
        @NotNull @Schema(implementation = String.class, pattern = "[A-Z]{3}", example = "EUR")
        Currency currency,

        @Min(1) long baseMin,
        @Max(100_000_000) long baseMax,
        @Min(0) @Max(100) int bonusPercentMax,
        boolean equity) {

    @JsonIgnore
    @AssertTrue(message = "baseMin must not exceed baseMax")
    public boolean isOrdered() {
        return baseMin <= baseMax;
    }

    public boolean within(PayBand approved) {
        return currency.equals(approved.currency)
                && baseMin >= approved.baseMin
                && baseMax <= approved.baseMax
                && bonusPercentMax <= approved.bonusPercentMax
                && (approved.equity || !equity);
    }
}
