package io.trellis.planner.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code WHO=WHAT}: one person may be given several things, so this is no map. */
record Whose(String who, String what) {

    static final class Option implements ITypeConverter<Whose> {

        @Override
        public Whose convert(String text) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new TypeConversionException("“" + text + "” does not say who and what: WHO=WHAT");
            }
            return new Whose(text.substring(0, sign), text.substring(sign + 1));
        }
    }
}
