package org.jvenv.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.environment.ProjectException;
import org.jvenv.environment.ProjectFile;
import org.jvenv.manage.EnvironmentException;

class TrustStoreTest {

    @TempDir
    private Path temp;

    private Path project;
    private Path named;
    private Path root;
    private TrustStore store;

    @BeforeEach
    void lay() throws IOException {
        temp = temp.toRealPath();
        project = Files.createDirectories(temp.resolve("project"));
        named = Files.createDirectories(temp.resolve("envs"));
        root = temp.resolve("data").resolve("trusted");
        store = new TrustStore(root, named);
    }

    @Test
    void copiesTheHooks() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");

        assertThat(store.trust(project)).containsExactly(hook);

        assertThat(trusted().hook("postactivate").orElseThrow()).hasContent("x=1");
        assertThat(trusted().hasHook("postactivate")).isTrue();
        assertThat(store.all()).containsExactly(project);
    }

    @Test
    void keepsItsCopiesFromOthers() throws IOException {
        write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");

        store.trust(project);

        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(mode).as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void forgetsHooksThatAreGone() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");
        store.trust(project);
        Files.delete(hook);

        assertThat(store.trust(project)).isEmpty();

        assertThat(trusted().hadHook("postactivate")).isFalse();
        assertThat(trusted().hook("postactivate")).isEmpty();
    }

    @Test
    void trustsAnEnvironmentAsItIs() throws IOException {
        Path venv = environment(project.resolve(".venv"));
        store.trust(project);
        assertThat(trusted().hasEnvironment(venv)).isTrue();
        assertThat(trusted().isUnchanged(venv)).isTrue();

        write(venv.resolve("bin/postactivate"), "x=1\n");

        assertThat(trusted().isUnchanged(venv)).isFalse();
    }

    @Test
    void obeysNoCopyThatWasAltered() throws IOException {
        write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");
        store.trust(project);
        Path copy = trusted().hook("postactivate").orElseThrow();

        write(copy, "x=2\n");
        assertThat(trusted().hook("postactivate")).isEmpty();

        Files.delete(copy);
        Files.createSymbolicLink(copy, write(temp.resolve("same"), "x=1\n"));
        assertThat(trusted().hook("postactivate")).isEmpty();
    }

    @Test
    void obeysNoStoreThatIsALinkOrThatOthersCanWriteTo() throws IOException {
        store.trust(project);
        Path elsewhere = Files.move(root, temp.resolve("elsewhere"));
        Files.createSymbolicLink(root, elsewhere);

        assertThat(store.of(project)).isEmpty();
        assertThat(store.all()).isEmpty();
        assertThatThrownBy(() -> store.trust(project))
                .hasMessage("`" + root + "` is not a directory that only you can write to");

        Files.delete(root);
        Files.move(elsewhere, root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(store.of(project)).isEmpty();
        assertThatThrownBy(() -> store.trust(project)).isInstanceOf(EnvironmentException.class);
    }

    @Test
    void remembersWhichEnvironmentADirectoryLedTo() throws IOException {
        Path web = environment(named.resolve("web"));
        Path outside = environment(temp.resolve("outside"));

        write(project.resolve(".venv"), "web\n");
        assertThat(store.trust(project)).isEmpty();
        assertThat(trusted().hasEnvironment(web)).isTrue();

        write(project.resolve(".venv"), "../outside\n");
        assertThat(store.trust(project)).contains(outside.resolve("bin/activate"));
        assertThat(trusted().hasEnvironment(outside)).isTrue();
        assertThat(trusted().hasEnvironment(web)).isFalse();

        Files.delete(project.resolve(".venv"));
        new ProjectFile(web).set(project);
        store.trust(project);
        assertThat(trusted().hasEnvironment(web)).isTrue();
    }

    @Test
    void takesTrustAlongWhereTheUserChangesAnEnvironment() throws IOException {
        Path venv = environment(project.resolve(".venv"));
        store.trust(project);

        store.keeping(venv, () -> write(venv.resolve(".variables"), "A=1\n"));
        assertThat(trusted().isUnchanged(venv)).isTrue();

        Path other = project.resolve("other");
        store.moving(venv, other, () -> Files.move(venv, other));
        assertThat(trusted().hasEnvironment(other)).isTrue();
        assertThat(trusted().isUnchanged(other)).isTrue();
    }

    @Test
    void makesNothingTrustedThatWasNot() throws IOException {
        Path venv = environment(project.resolve(".venv"));
        store.trust(project);
        write(venv.resolve("bin/activate"), "# of a later pull\n");

        store.keeping(venv, () -> write(venv.resolve(".variables"), "A=1\n"));

        assertThat(trusted().isUnchanged(venv)).isFalse();
    }

    @Test
    void takesTrustBackAndLeavesNothingBehind() throws IOException {
        environment(project.resolve(".venv"));
        Path inner = Files.createDirectories(project.resolve("inner"));
        store.trust(project);
        store.trust(inner);

        assertThat(store.revoke(project)).isTrue();
        assertThat(store.revoke(project)).isFalse();
        assertThat(store.all()).containsExactly(inner);
        Files.delete(inner);
        assertThat(store.revoke(inner)).isTrue();
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeTrusted() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n\0y=2\n");

        assertThatThrownBy(() -> store.trust(project))
                .hasMessage("`" + hook + "` is not a text file and cannot be trusted");
        assertThatThrownBy(() -> store.trust(temp.resolve("nosuch"))).isInstanceOf(ProjectException.class);
        assertThat(store.all()).isEmpty();
    }

    private Trusted trusted() {
        return store.of(project).orElseThrow();
    }

    private static Path environment(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate"), "# enter " + prefix + "\n");
        return prefix;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
