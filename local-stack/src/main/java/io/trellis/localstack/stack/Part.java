package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;

/** One process of the stack. */
public interface Part {

    /** What its log and process id files are called. */
    String name();

    /** What people call it. */
    String title();

    Leashed start();

    /** Whether it can be used now; called again and again until it is. May do what makes it usable. */
    boolean isReady();
}
