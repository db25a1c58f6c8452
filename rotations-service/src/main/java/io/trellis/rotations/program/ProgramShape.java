package io.trellis.rotations.program;

import java.util.List;

/**
 * The course of a program.
 *
 * @param trainingMonths before the first rotation
 * @param rotations how many teams an associate sees
 * @param months length of each rotation
 * @param extras what else belongs to it, in words
 */
public record ProgramShape(int trainingMonths, int rotations, int months, List<String> extras) {

    public ProgramShape {
        extras = List.copyOf(extras);
    }
}
