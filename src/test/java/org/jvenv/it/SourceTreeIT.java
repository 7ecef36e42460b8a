package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** Both launchers in a clone: neither writes anything among the sources. */
class SourceTreeIT {

    private static final int MACHINE_ERROR = 7;

    @TempDir
    private Path clone;

    private List<String> sources;

    @BeforeEach
    void copySources() {
        Run copied = Programs.bash(
                Path.of("").toAbsolutePath(),
                "mkdir \"$1/src\" && cp -R pom.xml scripts \"$1\" && cp -R src/main \"$1/src\"",
                clone);
        assertThat(copied.exit()).as(copied.err()).isZero();
        sources = Snapshot.of(clone);
    }

    @Test
    void launcherOfThePackagesDoesWithoutAClone() {
        Run run = run("src/main/dist/bin/jvenv");

        assertThat(run.exit()).isEqualTo(MACHINE_ERROR);
        assertThat(run.err()).startsWith("error: there is no `jvenv.jar` in `");
        assertThat(Snapshot.of(clone)).isEqualTo(sources);
    }

    @Test
    void launcherOfAClonePutsItsArchiveBesideTheJar() throws IOException {
        Path target = Files.createDirectory(clone.resolve("target"));
        Path jar = Files.copy(Path.of(System.getProperty("jvenv.build"), "jvenv.jar"), target.resolve("jvenv.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));

        Run run = run("scripts/jvenv");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("jvenv ");
        assertThat(Snapshot.names(target))
                .contains("jvenv.jar")
                .anyMatch(name -> name.matches("jvenv-\\d+\\.(jsa|aot)"));
        assertThat(Snapshot.of(clone).stream().filter(line -> !line.startsWith("target")))
                .isEqualTo(sources);
    }

    private Run run(String launcher) {
        return Programs.run(
                clone,
                Map.of(
                        "HOME",
                        clone.resolve("home").toString(),
                        "PATH",
                        "/usr/bin:/bin",
                        "JAVA_HOME",
                        System.getProperty("java.home")),
                clone.resolve(launcher).toString(),
                "--version");
    }
}
