package io.trellis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.testing.Documents;
import org.junit.jupiter.api.Test;

/** What the documents say is what the code does. */
class DocumentsTests {

    @Test
    void modelHasTheStateMachines() {
        Documents.checkModel("jobs");
    }

    @Test
    void everyRefusalIsExplained() {
        assertThat(Documents.checkProblems()).hasSizeGreaterThan(5);
    }
}
