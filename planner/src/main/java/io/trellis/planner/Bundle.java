package io.trellis.planner;

import java.util.Comparator;
import java.util.List;

/**
 * One person's path: slots in time order that cover the person's active periods exactly. Compared slot by slot by
 * their ids, which is how equally good paths are told apart.
 */
public record Bundle(List<Slot> slots) implements Comparable<Bundle> {

    public Bundle {
        slots = inOrder(slots)
                ? List.copyOf(slots)
                : slots.stream()
                        .sorted(Comparator.comparingInt(
                                (Slot slot) -> slot.periods().first()))
                        .toList();
    }

    private static boolean inOrder(List<Slot> slots) {
        for (int k = 1; k < slots.size(); k++) {
            if (slots.get(k - 1).periods().first() > slots.get(k).periods().first()) {
                return false;
            }
        }
        return true;
    }

    public static Bundle of(Slot... slots) {
        return new Bundle(List.of(slots));
    }

    public Periods periods() {
        return slots.stream().map(Slot::periods).reduce(Periods.NONE, Periods::plus);
    }

    public List<String> ids() {
        return slots.stream().map(Slot::id).toList();
    }

    @Override
    public int compareTo(Bundle other) {
        for (int i = 0; i < Math.min(slots.size(), other.slots.size()); i++) {
            int order = slots.get(i).id().compareTo(other.slots.get(i).id());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(slots.size(), other.slots.size());
    }
}
