package io.trellis.localstack.stack;

import java.time.Duration;

/** Tells the user what happens to the parts. */
record Narrator(Steps steps) implements Supervisor.Listener {

    @Override
    public void ready(Part part, Duration after) {
        steps.done(part.title(), after, "");
    }

    @Override
    public void ended(Part part, String how) {
        steps.line(part.title() + " ended " + how + "; starting it again");
    }

    @Override
    public void returned(Part part, Duration after) {
        steps.line(part.title() + " is back after " + Steps.seconds(after));
    }
}
