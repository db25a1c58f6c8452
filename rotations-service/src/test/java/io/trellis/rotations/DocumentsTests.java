package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.testing.Documents;
import org.junit.jupiter.api.Test;

/** What the documents say is what the code does. */
class DocumentsTests {

    @Test
    void modelHasTheStateMachines() {
        Documents.checkModel("rotations");
    }

    @Test
    void everyRefusalIsExplained() {
        assertThat(Documents.checkProblems()).hasSizeGreaterThan(5);
    }
}
