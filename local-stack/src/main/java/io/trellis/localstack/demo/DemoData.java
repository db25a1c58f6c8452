package io.trellis.localstack.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Tells the whole story once. Telling it again, also after an interruption, changes nothing that is there. */
public final class DemoData {
    private static final String ALL = "all of it";

    private final Supplier<Api> api;
    private final Path journal;
    private final Clock clock;

    /**
     * @param api made only when something is left to tell
     * @param journal the file that says how far the story has been told
     */
    public DemoData(Supplier<Api> api, Path journal, Clock clock) {
        this.api = api;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return whether something was left to tell */
    public boolean tell() throws IOException, InterruptedException {
        Journal told = new Journal(journal);
        if (told.find(ALL).isPresent()) {
            return false;
        }
        LocalDate today =
                LocalDate.parse(told.once("today", () -> LocalDate.now(clock).toString()));
        Story story = new Story(api.get(), told, today);
        Cohorts cohorts = Cohorts.tell(story);
        new Rotations(story, cohorts).tell();
        new Hiring(story, cohorts).tell();
        told.once(ALL, () -> today.toString());
        return true;
    }
}
