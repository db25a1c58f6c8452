package io.trellis.jobs.posting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.trellis.jobs.role.PayBand;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** "Pay from": a salary, in whole units of its currency, that a job should be able to pay. */
public record PayFloor(Currency currency, long amount) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-(\\d{1,12})");
    private static final int STEPS = 3;
    private static final int ROUND_TO = 1000;

    public static Optional<PayFloor> parse(String value) {
        var match = FORM.matcher(value);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(match.group(1)))
                .findAny()
                .map(it -> new PayFloor(it, Long.parseLong(match.group(2))));
    }

    boolean isMetBy(PayBand pay) {
        return pay.currency().equals(currency) && pay.baseMax() >= amount;
    }

    /** Thirds of the way from the lowest to the highest salary, per currency. */
    static Stream<PayFloor> steps(Stream<PayBand> bands) {
        var byCode = Comparator.comparing(Currency::getCurrencyCode);
        return bands.collect(groupingBy(PayBand::currency, () -> new TreeMap<>(byCode), toList())).entrySet().stream()
                .flatMap(it -> amounts(it.getValue()).mapToObj(amount -> new PayFloor(it.getKey(), amount)));
    }

    private static LongStream amounts(List<PayBand> bands) {
        var lowest = bands.stream().mapToLong(PayBand::baseMin).min().orElseThrow();
        var highest = bands.stream().mapToLong(PayBand::baseMax).max().orElseThrow();
        return LongStream.range(0, STEPS)
                .map(step -> lowest + step * (highest - lowest) / STEPS)
                .map(amount -> amount / ROUND_TO * ROUND_TO)
                .distinct();
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + "-" + amount;
    }
}
