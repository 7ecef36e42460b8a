package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** {@code scripts/install} with the archive that the build has made. */
class InstallIT {

    private static final int DESTINATION_UNUSABLE = 4;

    @TempDir
    private Path temp;

    @Test
    void whatIsInstalledRunsAndGoesAgain() throws IOException {
        Path prefix = temp.resolve("two words");

        Run first = install("--prefix", prefix.toString());
        Run second = install("--prefix", prefix.toString());

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).contains("export PATH=\"" + prefix + "/bin:$PATH\"");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(run(prefix.resolve("bin/jvenv").toString(), "--version").out())
                .startsWith("jvenv ");
        assertThat(run(
                                "/bin/bash",
                                "--norc",
                                "-c",
                                ". \"$0/share/jvenv/jvenv.bash\"; jvenv path nosuch",
                                prefix.toString())
                        .err())
                .contains("there is no environment");
        assertThat(prefix.resolve("share/man/man1/jvenv-create.1")).exists();

        assertThat(install("--uninstall", "--prefix", prefix.toString()).exit()).isZero();
        assertThat(prefix).doesNotExist();
    }

    @Test
    void whatIsOthersStays() throws IOException {
        Path prefix = Files.createDirectories(temp.resolve("prefix/bin"))
                .resolve("..")
                .normalize();
        Files.writeString(prefix.resolve("bin/other"), "");
        install("--prefix", prefix.toString());
        Path changed = Files.writeString(prefix.resolve("share/jvenv/jvenv.ksh"), "# mine\n");

        Run run = install("--uninstall", "--prefix", prefix.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("kept " + changed + ", which was changed");
        assertThat(Snapshot.names(prefix.resolve("bin"))).containsExactly("other");
        assertThat(changed).hasContent("# mine\n");
        assertThat(prefix.resolve("lib")).doesNotExist();
    }

    @Test
    void othersFilesAreNotOverwritten() throws IOException {
        Path prefix = Files.createDirectories(temp.resolve("prefix/bin"))
                .resolve("..")
                .normalize();
        Path other = Files.writeString(prefix.resolve("bin/jvenv"), "another program\n");

        Run run = install("--prefix", prefix.toString());

        assertThat(run.exit()).isEqualTo(DESTINATION_UNUSABLE);
        assertThat(run.err()).startsWith("error: `" + other + "` is there and was not installed by this script");
        assertThat(Snapshot.names(prefix)).containsExactly("bin");
        assertThat(other).hasContent("another program\n");
    }

    @Test
    void dryRunWritesNothing() {
        Path prefix = temp.resolve("prefix");

        assertThat(install("--dry-run", "--prefix", prefix.toString()).out()).contains(prefix + "/bin/jvenv\n");
        assertThat(prefix).doesNotExist();
        assertThat(install("--uninstall", "--prefix", prefix.toString()).exit()).isEqualTo(DESTINATION_UNUSABLE);
    }

    private Run install(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of("scripts/install").toAbsolutePath().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private Run run(String... command) {
        return Programs.run(
                temp,
                Map.of("HOME", temp.toString(), "PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")),
                command);
    }
}
