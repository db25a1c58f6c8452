package io.trellis.localstack.stack;

/** Something the user can put right; the message is the one line they see. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
