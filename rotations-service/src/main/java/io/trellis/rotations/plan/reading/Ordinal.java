package io.trellis.rotations.plan.reading;

/** 1st, 2nd, 3rd, 4th, … */
final class Ordinal {

    private Ordinal() {}

    static String of(long number) {
        var teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + switch (teen ? 0 : (int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
