package org.jvenv.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldTrustTest {

    @TempDir
    private Path temp;

    private Path old;
    private TrustStore store;

    @BeforeEach
    void lay() throws IOException {
        temp = temp.toRealPath();
        old = temp.resolve("data/trust");
        store = new TrustStore(temp.resolve("data/trusted"), temp.resolve("envs"));
    }

    @Test
    void bringsOverWhatIsAsItWas() throws IOException {
        Path web = project("web");

        OldTrust.Imported brought = store.importOld().orElseThrow();

        assertThat(brought).isEqualTo(new OldTrust.Imported(1, List.of()));
        Trusted trusted = store.of(web).orElseThrow();
        assertThat(trusted.hasEnvironment(web.resolve(".venv"))).isTrue();
        assertThat(trusted.isUnchanged(web.resolve(".venv"))).isTrue();
        assertThat(trusted.hook("postactivate").orElseThrow()).hasContent("echo hook");
        assertThat(old).doesNotExist();
        assertThat(store.importOld()).isEmpty();
    }

    @Test
    void tellsWhatHasChanged() throws IOException {
        Path hook = project("hook");
        Path script = project("script");
        Path other = project("other");
        write(hook.resolve(".virtualenvwrapper/postactivate"), "echo another\n");
        write(script.resolve(".venv/bin/activate"), "# another\n");
        Files.move(other.resolve(".venv"), temp.resolve("away"));
        Files.createSymbolicLink(other.resolve(".venv"), temp.resolve("away"));

        OldTrust.Imported brought = store.importOld().orElseThrow();

        assertThat(brought.count()).isOne();
        assertThat(brought.changed()).containsExactlyInAnyOrder(hook, script);
        assertThat(brought.lines())
                .contains(
                        "imported from an earlier version: trust in 1 project",
                        hook + " has changed since an earlier version trusted it; to trust it again, run: jvenv trust '"
                                + hook + "'");
        assertThat(store.all()).as("the mark and the link lead to the same").containsExactly(other);
    }

    @Test
    void bringsNothingThatOthersCouldHaveWritten() throws IOException {
        project("web");
        assertThat(old.toFile().setWritable(true, false)).isTrue();

        assertThat(store.importOld()).isEmpty();

        assertThat(store.all()).isEmpty();
    }

    /** A project with an environment and a hook, trusted as the version before did it. */
    private Path project(String name) throws IOException {
        Path project = temp.resolve(name);
        Path venv = project.resolve(".venv");
        write(venv.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        for (Path file : new Path[] {
            write(venv.resolve("bin/activate"), "# enter " + venv + "\n"),
            write(project.resolve(".virtualenvwrapper/postactivate"), "echo hook\n")
        }) {
            write(old.resolve(file.toString().substring(1)), Files.readString(file));
        }
        write(old.resolve(project.toString().substring(1)).resolve(".trusted"), venv + "\n");
        return project;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
