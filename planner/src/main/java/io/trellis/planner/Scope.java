package io.trellis.planner;

/** The slots of one team, supervisor, site or area; written {@code site:Zurich}. */
public record Scope(Dimension dimension, String value) {

    public boolean contains(Slot slot) {
        return value.equals(dimension.of(slot));
    }

    @Override
    public String toString() {
        return dimension.name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
    }
}
