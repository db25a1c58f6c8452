package io.trellis.planner.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 60s}, {@code 5m}, {@code 500ms}, {@code 1h}. */
final class TimeOption implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9]{1,6}(ms|s|m|h)")) {
            throw new TypeConversionException("“" + text + "” is no time; write 60s or 5m");
        }
        String unit = plain.replaceAll("[0-9]", "");
        long amount = Long.parseLong(plain.substring(0, plain.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
