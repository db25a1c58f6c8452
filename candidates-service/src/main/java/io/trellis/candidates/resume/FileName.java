package io.trellis.candidates.resume;

import java.text.Normalizer;

/** A name fit to show and to save under: letters of every script and emoji stay, tricks go. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /**
     * Without folders, control characters and the invisible marks that make {@code fdp.exe} read as {@code exe.pdf};
     * cut between characters, never inside one.
     */
    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isShown)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() || shown.chars().allMatch(it -> it == '.') ? "resume" : shown;
    }

    /** Zero-width joiners hold emoji and some scripts together, so they stay. */
    private static boolean isShown(int character) {
        return character == 0x200C
                || character == 0x200D
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }
}
