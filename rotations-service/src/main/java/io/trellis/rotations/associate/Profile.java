package io.trellis.rotations.associate;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the program knows about a person.
 *
 * @param sites where they may work; none means anywhere
 * @param skills from the slots' vocabulary, such as {@code SQL}
 */
public record Profile(@Nullable String name, @Nullable String mail, SortedSet<String> sites, SortedSet<String> skills) {

    public static final Profile UNKNOWN = of(null, null);

    public Profile {
        mail = mail == null ? null : mail.toLowerCase(Locale.ROOT);
    }

    static Profile of(@Nullable String name, @Nullable String mail) {
        return new Profile(name, mail, new TreeSet<>(), new TreeSet<>());
    }
}
