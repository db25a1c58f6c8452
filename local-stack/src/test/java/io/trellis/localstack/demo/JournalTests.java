package io.trellis.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
    @TempDir
    private Path directory;

    @Test
    void tellsAStepOnceAlsoAfterARestart() throws Exception {
        Path file = directory.resolve("journal");
        assertThat(new Journal(file).once("team Maps", () -> "id-1")).isEqualTo("id-1");
        assertThat(new Journal(file).once("team Maps", () -> "id-2")).isEqualTo("id-1");
    }

    @Test
    void tellsAgainWhatFailed() throws Exception {
        Journal journal = new Journal(directory.resolve("journal"));
        assertThatThrownBy(() -> journal.once("plan", () -> {
                    throw new Untellable("plan", 500, "");
                }))
                .isInstanceOf(Untellable.class);
        assertThat(journal.once("plan", () -> "id")).isEqualTo("id");
    }

    @Test
    void ignoresALineThatWasCutOff() throws IOException, InterruptedException {
        Path file = directory.resolve("journal");
        Files.writeString(file, "team Maps\tid-1\nteam Sea");
        Journal journal = new Journal(file);
        assertThat(journal.find("team Maps")).contains("id-1");
        assertThat(journal.once("team Search", () -> "id-2")).isEqualTo("id-2");
    }
}
