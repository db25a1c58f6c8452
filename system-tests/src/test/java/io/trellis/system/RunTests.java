package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run}, which {@code ./bench} and {@code ./screens} call, with a Maven that only writes down what is asked of it. */
class RunTests {

    @TempDir
    Path folder;

    @Test
    void packagesHereAndInstallsNothing() throws Exception {
        Path asked = folder.resolve("asked");
        Files.writeString(folder.resolve("mvn"), """
                #!/bin/sh
                echo "$PWD" >>'%1$s'
                printf '%%s\\n' "$@" >>'%1$s'
                """.formatted(asked));
        Files.setPosixFilePermissions(folder.resolve("mvn"), PosixFilePermissions.fromString("rwx------"));

        ProcessBuilder run = new ProcessBuilder("./run", "io.trellis.Program", "-Da=1", "-Db=2");
        run.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        assertThat(run.inheritIO().start().waitFor()).isZero();

        assertThat(asked)
                .content()
                .startsWith(Path.of("..").toRealPath() + "\n")
                .contains("\npackage\n", "\n-Dprogram=-Da=1 -Db=2 io.trellis.Program\n")
                .doesNotContain("install");
    }
}
