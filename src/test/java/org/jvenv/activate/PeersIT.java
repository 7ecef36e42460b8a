package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvenv.testing.Pythons;

/** Environments of {@code venv}, before and after one of ours in the same shell. */
class PeersIT {

    @TempDir
    private Path temp;

    @BeforeEach
    void makeEnvironments() throws IOException, InterruptedException {
        EnvironmentsOnDisk.make(temp.resolve("ours"), null);
        Process venv = new ProcessBuilder(
                        Pythons.any().toString(),
                        "-m",
                        "venv",
                        "--without-pip",
                        temp.resolve("theirs").toString())
                .inheritIO()
                .start();
        Assumptions.assumeTrue(venv.waitFor() == 0, "this Python has no venv");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASH", "ZSH", "DASH", "KSH", "FISH", "CSH", "TCSH"})
    void leaveAndAreLeftLikeOurs(Shell shell) throws IOException {
        shell.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin"),
                List.of(
                        shell.set("PYTHONHOME", "/home"),
                        shell.is(Shell.CSH, Shell.TCSH) ? "set prompt = 'csh> '" : "",
                        shell.dump("before"),
                        shell.activation("theirs"),
                        shell.activation("ours"),
                        shell.dump("ours.on"),
                        "deactivate",
                        shell.dump("ours.off"),
                        shell.activation("ours"),
                        shell.activation("theirs"),
                        shell.dump("theirs.on"),
                        "deactivate",
                        shell.dump("theirs.off")));

        Map<String, String> before = Shell.dumped(temp.resolve("before"));
        Map<String, String> after = Shell.dumped(temp.resolve("ours.off"));
        after.remove("PS1"); // which their script exports
        assertThat(Shell.dumped(temp.resolve("ours.on")))
                .containsEntry("PATH", temp.resolve("ours/bin") + ":/usr/bin:/bin");
        assertThat(after).isEqualTo(before);
        assertThat(Shell.dumped(temp.resolve("theirs.on")).get("PATH")).startsWith(temp.resolve("theirs/bin") + ":");
        assertThat(Files.exists(temp.resolve("theirs.off"))).isTrue();
    }
}
