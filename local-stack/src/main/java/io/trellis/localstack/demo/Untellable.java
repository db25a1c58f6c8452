package io.trellis.localstack.demo;

/** A step of the story that the platform refused. */
public final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    Untellable(String step, int status, String answer) {
        super(step + " was answered with " + status + " " + answer);
        this.status = status;
    }

    int status() {
        return status;
    }
}
