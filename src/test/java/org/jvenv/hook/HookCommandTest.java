package org.jvenv.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.failure.JvenvException;
import org.jvenv.trust.TrustStore;

class HookCommandTest {

    @TempDir
    private Path temp;

    private Path project;
    private Path named;
    private TrustStore store;
    private final Map<String, String> variables = new HashMap<>();
    private String told = "";

    @BeforeEach
    void lay() throws IOException {
        temp = temp.toRealPath();
        project = Files.createDirectories(temp.resolve("web"));
        named = Files.createDirectories(temp.resolve("envs"));
        store = new TrustStore(temp.resolve("data").resolve("trusted"), named);
    }

    @Test
    void leavesWhereNothingBelongs() throws IOException {
        assertThat(ask(project, "cd")).containsEntry("do", "leave");
        assertThat(told).isEmpty();
    }

    @Test
    void saysWhatIsNotTrustedUnlessTheShellHasHeardIt() throws IOException {
        environment(project.resolve(".venv"));

        assertThat(ask(project, "cd")).containsEntry("do", "untrusted");
        assertThat(told)
                .isEqualTo("jvenv: the environment of " + project
                        + " is not trusted, and is not entered; to trust it, run: jvenv trust '" + project + "'\n");

        assertThat(ask(project, "cd", "--quiet")).containsEntry("do", "untrusted");
        assertThat(told).isEmpty();
    }

    @Test
    void entersWithCopiesOfWhatWasChecked() throws IOException {
        Path prefix = environment(project.resolve(".venv"));
        write(prefix.resolve("bin/postactivate"), "echo hook\n");
        write(prefix.resolve(".variables"), "DEBUG=1\nPATH=/evil\n_JVENV_AUTO=/evil\nJVENV_BIN=/evil\n");
        store.trust(project);

        Map<String, String> answer = ask(Files.createDirectories(project.resolve("src/deep")), "cd");

        assertThat(answer).containsEntry("do", "enter").containsEntry("environment", prefix.toString());
        assertThat(answer).containsEntry("name", prefix.toString()).containsEntry("variables", "DEBUG=1\n");
        assertThat(copy(answer.get("activate"))).hasSameTextualContentAs(prefix.resolve("bin/activate"));
        assertThat(copy(answer.get("postactivate"))).hasContent("echo hook");
        assertThat(answer.get("preactivate")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void staysWhereItIs() throws IOException {
        Path prefix = environment(project.resolve(".venv"));
        store.trust(project);
        variables.put("VIRTUAL_ENV", prefix.toString());

        assertThat(ask(project, "cd")).containsEntry("do", "stay");
    }

    @Test
    void entersNothingThatHasChanged() throws IOException {
        for (String name : List.of("bin/activate", "bin/predeactivate", ".variables", ".project", "pyvenv.cfg")) {
            Path prefix = environment(project.resolve(".venv"));
            write(prefix.resolve(name), "# trusted\n" + prefix);
            store.trust(project);
            assertThat(ask(project, "cd")).as(name).containsEntry("do", "enter");

            write(prefix.resolve(name), "# other\n" + prefix);

            assertThat(ask(project, "cd")).as(name).containsEntry("do", "untrusted");
            assertThat(told).contains("has changed since it was trusted");
        }
    }

    @Test
    void entersNoOtherEnvironmentOfTheSameContent() throws IOException {
        Path first = environment(temp.resolve("first"));
        Path second = environment(temp.resolve("second"));
        write(second.resolve("bin/activate"), Files.readString(first.resolve("bin/activate")));
        Files.createSymbolicLink(project.resolve(".venv"), first);
        store.trust(project);
        assertThat(ask(project, "cd")).containsEntry("environment", first.toString());

        Files.delete(project.resolve(".venv"));
        Files.createSymbolicLink(project.resolve(".venv"), second);

        assertThat(ask(project, "cd")).containsEntry("do", "untrusted");
    }

    @Test
    void findsTheProjectThroughALinkAndBelowOne() throws IOException {
        Path prefix = environment(project.resolve(".venv"));
        store.trust(project);
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectories(project.resolve("src")));
        Path top = Files.createSymbolicLink(temp.resolve("top"), project);

        assertThat(ask(link, "cd", "--pwd", link.toString())).containsEntry("environment", prefix.toString());
        assertThat(ask(top, "cd", "--pwd", top.toString())).containsEntry("environment", prefix.toString());
        assertThat(ask(temp, "cd", "--pwd", project.toString())).containsEntry("do", "leave");
    }

    @Test
    void readsAFileAsOtherToolsWriteIt() throws IOException {
        Path prefix = environment(temp.resolve("real"));
        Path name = environment(named.resolve("web"));

        for (String text : List.of("../real\r\n", "\uFEFF../real\n", "  ../real \t", "../real\rmore", prefix + "\n")) {
            write(project.resolve(".venv"), text);
            store.trust(project);
            assertThat(ask(project, "cd")).as(text).containsEntry("environment", prefix.toString());
        }
        write(project.resolve(".venv"), "web\r\n");
        store.trust(project);
        assertThat(ask(project, "cd"))
                .containsEntry("environment", name.toString())
                .containsEntry("name", "web");
    }

    @Test
    void readsNothingThatIsHugeOrNoFile() throws IOException {
        write(project.resolve(".venv"), "/".repeat(1 << 20) + "a".repeat(1 << 20));
        assertThat(ask(project, "cd")).containsEntry("do", "leave");

        Files.delete(project.resolve(".venv"));
        Files.createSymbolicLink(project.resolve(".venv"), temp.getFileSystem().getPath("/dev/zero"));
        assertThat(ask(project, "cd")).containsEntry("do", "leave");

        Files.delete(project.resolve(".venv"));
        Files.createDirectories(project.resolve(".venv/bin"));
        assertThat(ask(project, "cd")).containsEntry("do", "leave");
    }

    @Test
    void handsOverTheHookOfAProjectOnlyAsItWasTrusted() throws IOException {
        Path prefix = environment(named.resolve("web"));
        write(prefix.resolve(".project"), project + "\n");
        Path hook = write(project.resolve(".virtualenvwrapper/postactivate"), "echo one\n");

        assertThat(ask(project, "enter", prefix.toString())).containsEntry("project_postactivate", "");
        assertThat(told)
                .isEqualTo("jvenv: " + hook + " is not trusted, and is skipped; look at it, then run: jvenv trust '"
                        + project + "'\n");

        store.trust(project);
        assertThat(copy(ask(project, "enter", prefix.toString()).get("project_postactivate")))
                .hasContent("echo one");

        write(hook, "echo two\n");
        assertThat(ask(project, "enter", prefix.toString())).containsEntry("project_postactivate", "");
        assertThat(told).contains("has changed since it was trusted");

        variables.put("VIRTUALENVWRAPPER_TRUST_PROJECTS", "1");
        assertThat(ask(project, "enter", prefix.toString())).containsEntry("project_postactivate", hook.toString());
    }

    @Test
    void takesADotDotBehindALinkForWhatTheSystemDoes() throws IOException {
        Path prefix = environment(named.resolve("web"));
        write(project.resolve(".virtualenvwrapper/postactivate"), "echo trusted\n");
        write(project.resolve("sub/.virtualenvwrapper/postactivate"), "echo other\n");
        Files.createSymbolicLink(project.resolve("link"), Files.createDirectories(project.resolve("sub/deep")));
        store.trust(project);

        write(prefix.resolve(".project"), project + "/link/..\n");

        assertThat(ask(project, "enter", prefix.toString())).containsEntry("project_postactivate", "");
        assertThat(told).contains(project + "/sub/.virtualenvwrapper/postactivate is not trusted");
    }

    @Test
    void runsNoTrustedHookForSomebodyElsesEnvironment() throws IOException {
        environment(project.resolve(".venv"));
        write(project.resolve(".virtualenvwrapper/postactivate"), "echo trusted\n");
        store.trust(project);
        Path other = environment(temp.resolve("clone/.venv"));
        write(other.resolve(".project"), project + "\n");

        assertThat(ask(project, "enter", other.toString())).containsEntry("project_postactivate", "");
        assertThat(told).contains("was trusted for another environment");
    }

    @Test
    void handsOverTheHooksOfLeaving() throws IOException {
        Path prefix = environment(project.resolve(".venv"));
        write(prefix.resolve("bin/predeactivate"), "echo bye\n");
        store.trust(project);

        assertThat(copy(ask(project, "leave", "--auto", prefix.toString()).get("predeactivate")))
                .hasContent("echo bye");

        write(prefix.resolve("bin/predeactivate"), "echo other\n");
        assertThat(ask(project, "leave", "--auto", prefix.toString())).containsEntry("predeactivate", "");
        assertThat(ask(project, "leave", prefix.toString()))
                .containsEntry("predeactivate", prefix + "/bin/predeactivate");
    }

    @Test
    void takesAScriptOfItsOwnWhereOneLooksForItsPlace() throws IOException {
        Path prefix = environment(project.resolve(".venv"));
        write(prefix.resolve("bin/activate"), "VIRTUAL_ENV=${BASH_SOURCE%/*}/..\n");
        store.trust(project);

        assertThat(copy(ask(project, "cd").get("activate"))).content().contains("VIRTUAL_ENV='" + prefix + "'");
    }

    @Test
    void obeysNoCopyThatOthersCouldHaveWritten() throws IOException {
        environment(project.resolve(".venv"));
        store.trust(project);
        Path root = temp.resolve("data/trusted");

        assertThat(root.toFile().setWritable(true, false)).isTrue();

        assertThat(ask(project, "cd")).containsEntry("do", "untrusted");
    }

    @Test
    void showsNoControlCharacters() throws IOException {
        Path odd = Files.createDirectories(temp.resolve("a\u001b[31m\nb"));
        environment(odd.resolve(".venv"));

        ask(odd, "cd");

        assertThat(told).contains("a\\x1b[31m\\x0ab").doesNotContain("\u001b").containsOnlyOnce("\n");
    }

    @Test
    void runsTheHookOfAProjectThatContainsItsEnvironment() throws IOException {
        environment(project.resolve(".venv"));
        write(project.resolve(".virtualenvwrapper/postactivate"), "true\n");
        store.trust(project);

        assertThat(copy(ask(project, "cd").get("project_postactivate"))).hasContent("true");
    }

    @Test
    void warnsOnceOfAnotherVersionOfTheIntegration() throws IOException {
        String code = output(project, "cd", "--shell", "bash", "--integration", "0");

        assertThat(code).startsWith("export _JVENV_TOLD_VERSION=1\n_jvenv_do='leave'\n");
        assertThat(told)
                .isEqualTo("jvenv: this shell has loaded the shell integration of another version of jvenv;"
                        + " start a new shell\n");
        variables.put("_JVENV_TOLD_VERSION", "1");
        assertThat(output(project, "cd", "--shell", "bash")).startsWith("_jvenv_do='leave'\n");
        assertThat(told).isEmpty();
    }

    @Test
    void knowsEachShell() throws IOException {
        for (String shell : List.of("bash", "zsh", "ksh", "mksh")) {
            assertThat(output(project, "cd", "--shell", shell)).as(shell).contains("leave");
        }
        for (String shell : List.of("fish", "csh", "nu", "xonsh", "elvish", "pwsh", "dash")) { // most ask for plans
            assertThatThrownBy(() -> output(project, "cd", "--shell", shell)).isInstanceOf(JvenvException.class);
        }
        assertThatThrownBy(() -> output(project, "move", "--shell", "bash")).isInstanceOf(JvenvException.class);
        assertThatThrownBy(() -> output(project, "cd", "--shell", "bash", "--loud"))
                .isInstanceOf(JvenvException.class);
    }

    private Map<String, String> ask(Path directory, String action, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(action, "--shell", "bash", "--integration", "1"));
        words.addAll(List.of(more));
        Map<String, String> values = new HashMap<>();
        String rest = output(directory, words.toArray(new String[0]));
        while (!rest.isEmpty()) {
            int equals = rest.indexOf("='");
            int end = rest.indexOf("'\n", equals + 2);
            values.put(rest.substring("_jvenv_".length(), equals), rest.substring(equals + 2, end));
            rest = rest.substring(end + 2);
        }
        return values;
    }

    private String output(Path directory, String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        HookCommand command =
                new HookCommand(name -> Optional.ofNullable(variables.get(name)), named, store, directory);
        command.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        told = err.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path copy(@Nullable String path) {
        Path copy = temp.resolve(String.valueOf(path));
        assertThat(copy).startsWith(temp.resolve("data").resolve("trusted")).isRegularFile();
        return copy;
    }

    private static Path environment(Path prefix) throws IOException {
        write(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        write(prefix.resolve("bin/activate"), "VIRTUAL_ENV='" + prefix + "'\n");
        return prefix;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
