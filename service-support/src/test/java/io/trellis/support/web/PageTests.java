package io.trellis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTests {
    private final PageRequest two = new PageRequest(null, 2);

    @Test
    void saysWhereTheNextPageStarts() {
        var page = Page.of(ids(3), two, id -> id);
        assertThat(page.items()).isEqualTo(ids(2));
        assertThat(page.next()).isEqualTo(ids(2).getLast().toString());
    }

    @Test
    void endsWhenNothingIsLeft() {
        assertThat(Page.of(ids(2), two, id -> id).next()).isNull();
        assertThat(Page.of(ids(0), two, id -> id).items()).isEmpty();
    }

    @Test
    void keepsTheCursorOfMappedItems() {
        assertThat(Page.of(ids(3), two, id -> id).map(UUID::toString).next())
                .isEqualTo(ids(2).getLast().toString());
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> new UUID(7, number)).toList();
    }
}
