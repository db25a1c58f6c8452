package io.trellis.jobs.careers;

import io.trellis.jobs.posting.ApplicationPath;
import io.trellis.jobs.posting.Deadline;
import io.trellis.jobs.posting.Location;
import io.trellis.jobs.posting.PayFloor;
import io.trellis.jobs.role.PayBand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the careers pages say things. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
    private static final DateTimeFormatter DEADLINE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.US);

    private Words() {}

    static String pay(PayBand pay) {
        return "%s – %,d".formatted(money(pay.currency(), pay.baseMin()), pay.baseMax());
    }

    static String pay(PayFloor floor) {
        return money(floor.currency(), floor.amount());
    }

    static @Nullable String extras(PayBand pay) {
        var bonus = "bonus up to %d %%".formatted(pay.bonusPercentMax());
        if (pay.bonusPercentMax() == 0) {
            return pay.equity() ? "plus equity" : null;
        }
        return pay.equity() ? "plus " + bonus + " and equity" : "plus " + bonus;
    }

    /** {@code Berlin, Lisbon or remote in Europe}. */
    static String places(List<Location> locations) {
        var first = locations.getFirst().label();
        var others = locations.stream().skip(1).map(it -> it.label().replaceFirst("^Remote in", "remote in"));
        var all = Stream.concat(Stream.of(first), others).toList();
        return all.size() == 1 ? first : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String starts(LocalDate day) {
        return "Starts " + day(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String deadline(Deadline deadline) {
        return "Apply by " + DEADLINE.format(deadline.at().atZone(deadline.timeZone()));
    }

    static String path(ApplicationPath path, String employer) {
        return switch (path) {
            case JUNIOR -> "New graduate or from another job";
            case VENTURE -> "Own venture";
            case INTERNAL -> "Already at " + employer;
        };
    }

    static String roles(long count) {
        return count == 1 ? "1 role" : count + " roles";
    }

    private static String money(Currency currency, long amount) {
        return "%s%,d".formatted(currency.getSymbol(Locale.US), amount);
    }
}
