package io.trellis.rotations.plan.supposition;

/** A supposition makes no sense in the cohort it is made of. */
final class CannotBe extends RuntimeException {

    private final String field;

    /** @param field of the supposition that is to be corrected */
    CannotBe(String field, String reason) {
        super(reason);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
