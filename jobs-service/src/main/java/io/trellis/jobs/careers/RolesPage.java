package io.trellis.jobs.careers;

import io.trellis.jobs.posting.ApplicationPath;
import io.trellis.jobs.posting.Facet;
import io.trellis.jobs.posting.FindPostings.Found;
import io.trellis.jobs.posting.FindPostings.Option;
import io.trellis.jobs.posting.FindPostings.Order;
import io.trellis.jobs.posting.PayFloor;
import io.trellis.jobs.posting.PostingFilter;
import io.trellis.jobs.role.CareerLevel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of open roles: what is chosen, what could be, and what there is. */
record RolesPage(PostingFilter filter, Order order, int from, Found found, String employer, Instant now) {

    private static final int SIZE = 20;

    /** As on the page, top to bottom. */
    private static final List<Facet> SHOWN = List.of(Facet.LOCATION, Facet.STARTS, Facet.PATH, Facet.PAY, Facet.LEVEL);

    record Group(String title, String parameter, List<Choice> choices) {

        /** A single choice is none, unless it is made already and might be undone. */
        public boolean offers() {
            return choices.size() > 1 || choices.stream().anyMatch(Choice::chosen);
        }
    }

    record Choice(String value, String label, long count, boolean chosen) {
        public String roles() {
            return Words.roles(count);
        }
    }

    record Chip(String label, String without) {}

    public List<Group> groups() {
        return SHOWN.stream().map(this::group).toList();
    }

    public String count() {
        return Words.roles(found.postings().size());
    }

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        for (var facet : SHOWN) {
            for (var value : filter.values(facet)) {
                chips.add(new Chip(label(facet, value), link(filter.without(facet, value), order, 0)));
            }
        }
        return chips;
    }

    public String clear() {
        return link(PostingFilter.NONE, order, 0);
    }

    public List<RoleCard> cards() {
        return found.postings().stream()
                .skip(from)
                .limit(SIZE)
                .map(it -> RoleCard.of(it, now))
                .toList();
    }

    public List<RoleCard> nearest() {
        return found.nearest().stream().map(it -> RoleCard.of(it, now)).toList();
    }

    public String range() {
        var total = found.postings().size();
        return total <= from ? "" : "%d to %d of %d".formatted(from + 1, Math.min(from + SIZE, total), total);
    }

    public @Nullable String previous() {
        return from == 0 ? null : link(filter, order, Math.max(0, from - SIZE));
    }

    public @Nullable String next() {
        return from + SIZE >= found.postings().size() ? null : link(filter, order, from + SIZE);
    }

    public String orderName() {
        return name(order);
    }

    public String otherOrder() {
        return link(filter, other(), 0);
    }

    public String otherOrderName() {
        return name(other());
    }

    private Order other() {
        return order == Order.NEWEST ? Order.CLOSING_SOON : Order.NEWEST;
    }

    private static String name(Order order) {
        return order == Order.NEWEST ? "newest" : "closing soon";
    }

    private Group group(Facet facet) {
        var choices = found.facets().getOrDefault(facet, List.of()).stream()
                .map(it -> choice(facet, it))
                .toList();
        return new Group(title(facet), parameter(facet), choices);
    }

    private Choice choice(Facet facet, Option option) {
        return new Choice(option.value(), label(facet, option.value()), option.count(), option.chosen());
    }

    private static String title(Facet facet) {
        return switch (facet) {
            case LOCATION -> "Location";
            case STARTS -> "Starts";
            case PATH -> "Way in";
            case PAY -> "Pay from";
            case LEVEL -> "Level";
        };
    }

    private String label(Facet facet, String value) {
        try {
            return switch (facet) {
                case LOCATION -> value;
                case STARTS -> Words.month(YearMonth.parse(value));
                case PATH -> Words.path(ApplicationPath.valueOf(value), employer);
                case PAY -> PayFloor.parse(value).map(Words::pay).orElse(value);
                case LEVEL -> CareerLevel.valueOf(value).label();
            };
        } catch (RuntimeException _) {
            return value;
        }
    }

    private static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static String link(PostingFilter filter, Order order, int from) {
        var link = UriComponentsBuilder.fromPath("/careers");
        if (!filter.words().isBlank()) {
            link.queryParam("words", filter.words());
        }
        SHOWN.forEach(facet -> filter.values(facet).forEach(value -> link.queryParam(parameter(facet), value)));
        if (order != Order.CLOSING_SOON) {
            link.queryParam("order", order);
        }
        if (from > 0) {
            link.queryParam("from", from);
        }
        return link.encode().build().toUriString();
    }
}
