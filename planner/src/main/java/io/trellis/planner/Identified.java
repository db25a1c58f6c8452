package io.trellis.planner;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** What has an id of its own within a cohort; ids order everything, so that names and file order change nothing. */
public interface Identified {

    String id();

    /** An id made of a name: {@code Inês Duarte} becomes {@code ines-duarte}. */
    static String idOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    static <T extends Identified> List<T> sorted(List<T> items) {
        return items.stream().sorted(Comparator.comparing(Identified::id)).toList();
    }

    /** The item with this id in a list that {@link #sorted} made. */
    static <T extends Identified> T find(List<T> sorted, String id) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = sorted.get(middle).id().compareTo(id);
            if (order == 0) {
                return sorted.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new NoSuchElementException(id);
    }
}
