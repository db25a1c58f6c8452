package io.trellis.planner.files;

/**
 * One thing wrong with an input and where it is.
 *
 * @param file as the caller named it
 * @param line from 1; 0 when the whole file is meant
 * @param field such as {@code slots[3].max} or a column; empty when the whole line is meant
 */
public record Problem(String file, int line, String field, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field) + ": " + message;
    }
}
