package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** What only the native executable promises. It runs in the profile {@code native}. */
class NativeIT {

    private static final int MOST_KILOBYTES = 64 * 1024;

    /** Prints the most memory that the command was ever in, in kilobytes. */
    private static final String MEMORY = """
            import resource, subprocess, sys
            subprocess.check_call(sys.argv[1:], stderr=subprocess.DEVNULL)
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
            """;

    @TempDir
    private Path temp;

    @Test
    void needsLittleMemoryForTheFirstEnvironment() {
        assertThat(kilobytes(1)).isLessThan(MOST_KILOBYTES);
    }

    @Test
    void needsLittleMemoryForMany() {
        assertThat(kilobytes(100)).isLessThan(MOST_KILOBYTES);
    }

    @Test
    void saysThatItsWorkingDirectoryIsGone() {
        String executable = Jvenv.command().get(0);

        Run run = Programs.bash(temp, "mkdir gone && cd gone && rmdir ../gone && exec \"$1\" create env", executable);

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).startsWith("error: the working directory is gone\nhint: ");
    }

    @Test
    void saysThatProcIsNotMounted() {
        String executable = Jvenv.command().get(0);

        Run run = Programs.bash(
                temp, "unshare -m sh -c 'mount -t tmpfs none /proc && exec \"$1\" --version' sh \"$1\"", executable);
        assumeTrue(!run.err().contains("unshare:") && !run.err().contains("mount:"), "only root can mount");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).isEqualTo("error: /proc is not mounted, and jvenv does not start without it\n");
    }

    private int kilobytes(int environments) {
        Path python = Pythons.any();
        List<String> command = Jvenv.command(
                "create",
                "-q",
                "-p",
                python.toString(),
                "--cache-dir",
                temp.resolve("cache").toString());
        Object[] arguments = new Object[command.size() + environments];
        command.toArray(arguments);
        for (int i = 0; i < environments; i++) {
            arguments[command.size() + i] = temp.resolve("env" + i);
        }
        return Integer.parseInt(Programs.python(python, MEMORY, arguments).strip());
    }
}
