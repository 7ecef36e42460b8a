package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        root = temp.resolve("data").resolve("trust");
        store = new TrustStore(root, named);
    }

    @Test
    void copiesTheHooksUnderTheirOwnPaths() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");

        assertThat(store.trust(project)).containsExactly(hook);

        assertThat(root.resolve(hook.toString().substring(1))).hasContent("x=1\n");
        assertThat(store.all()).containsExactly(project);
    }

    @Test
    void forgetsHooksThatAreGone() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n");
        store.trust(project);
        Files.delete(hook);

        assertThat(store.trust(project)).isEmpty();

        assertThat(root.resolve(hook.toString().substring(1))).doesNotExist();
    }

    @Test
    void trustsAnEnvironmentAsItIs() throws IOException {
        Path venv = environment(project.resolve(".venv"));
        assertThat(store.trusts(venv)).isFalse();
        store.trust(project);
        assertThat(store.trusts(venv)).isTrue();

        write(venv.resolve("bin/postactivate"), "x=1\n");

        assertThat(store.trusts(venv)).isFalse();
    }

    @Test
    void saysWhichEnvironmentADirectoryLedTo() throws IOException {
        environment(named.resolve("web"));
        Path outside = environment(temp.resolve("outside"));

        write(project.resolve(".venv"), "web\n");
        assertThat(store.trust(project)).isEmpty();
        assertThat(mark()).hasContent(named.resolve("web").toString());

        write(project.resolve(".venv"), "../outside\n");
        assertThat(store.trust(project)).containsExactly(outside.resolve("bin/activate"));
        assertThat(mark()).hasContent(outside.toString());

        Files.delete(project.resolve(".venv"));
        new ProjectFile(named.resolve("web")).tie(project);
        store.trust(project);
        assertThat(mark()).hasContent(named.resolve("web").toString());
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
        assertThat(store.revoke(inner)).isTrue();
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeTrusted() throws IOException {
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "x=1\n\0y=2\n");

        assertThatThrownBy(() -> store.trust(project))
                .hasMessage("`" + hook + "` is not a text, and cannot be trusted");
        assertThatThrownBy(() -> store.trust(temp.resolve("nosuch"))).isInstanceOf(EnvironmentException.class);
        assertThat(store.all()).isEmpty();
    }

    private Path mark() {
        return root.resolve(project.toString().substring(1)).resolve(".trusted");
    }

    private static Path environment(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate"), "# enter\n");
        return prefix;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
