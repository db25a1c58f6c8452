package io.trellis.planner.engine;

/**
 * The choices that a best path can be made of: of each {@link Person#kind} the most valuable ones, as many as a path has
 * slots, of different kin. Whatever a path takes of a kind beyond them, one of these is worth no less and not yet
 * visited, since a path visits fewer others than there are of these.
 */
final class Contenders {

    /** Contenders that begin at position k are {@code choices[begin[k]]} to {@code choices[begin[k + 1]]}. */
    final int[] begin;

    final int[] choices;

    Contenders(Person person, long[] worth) {
        int depth = Math.max(1, person.positions);
        var best = new int[person.kinds * depth];
        var held = new int[person.kinds];
        for (int choice = 0; choice < worth.length; choice++) {
            if (worth[choice] > Criterion.NEVER) {
                int kind = person.kind[choice];
                held[kind] = insert(person, worth, best, kind * depth, held[kind], depth, choice);
            }
        }
        var picked = new boolean[worth.length];
        int count = 0;
        for (int kind = 0; kind < held.length; kind++) {
            for (int k = kind * depth; k < kind * depth + held[kind]; k++) {
                picked[best[k]] = true;
                count++;
            }
        }
        begin = new int[person.positions + 1];
        choices = new int[count];
        int next = 0;
        for (int position = 0; position < person.positions; position++) {
            begin[position] = next;
            for (int choice = person.begin[position]; choice < person.begin[position + 1]; choice++) {
                if (picked[choice]) {
                    choices[next++] = choice;
                }
            }
        }
        begin[person.positions] = next;
    }

    /** Puts a choice among the best of its kind, best first; how many there are then. */
    private static int insert(Person person, long[] worth, int[] best, int from, int held, int depth, int choice) {
        int place = from + held;
        for (int k = from; k < from + held; k++) {
            if (person.kin[best[k]] == person.kin[choice]) {
                place = k;
                break;
            }
        }
        boolean known = place < from + held;
        if (known ? worth[best[place]] >= worth[choice] : held == depth && worth[best[place - 1]] >= worth[choice]) {
            return held;
        }
        int hole = known ? place : Math.min(place, from + depth - 1);
        while (hole > from && worth[best[hole - 1]] < worth[choice]) {
            best[hole] = best[hole - 1];
            hole--;
        }
        best[hole] = choice;
        return known ? held : Math.min(depth, held + 1);
    }
}
