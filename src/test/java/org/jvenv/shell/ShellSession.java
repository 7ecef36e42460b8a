package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;

/** A shell with a home of its own, in which environments are made by copying a real one: that is quick. */
final class ShellSession {

    static final Path SHARE = Path.of("src/main/dist/share/jvenv").toAbsolutePath();

    private static final String MAKE = """
            #!/bin/sh
            case ${1-} in
                --fail) echo 'no such thing' >&2; exit 2 ;;
                --help) echo help; exit 0 ;;
                '') echo 'a name is missing' >&2; exit 2 ;;
            esac
            for word in "$@"; do case $word in -*) ;; *) name=$word ;; esac; done
            cp -a "$TEMPLATE" "$name" && sed -i "s|$TEMPLATE|$PWD/$name|" "$name"/bin/activate*
            """;

    private static final String COPY = """
            #!/bin/sh
            cp -a "$1" "$2" && sed -i "s|$1|$2|" "$2"/bin/activate*
            """;

    private final Path home;
    private final Map<String, String> variables = new HashMap<>();

    /** Creates a session in a new directory {@code home}. */
    ShellSession(Path temp, String name) {
        this.home = temp.resolve(name);
        variables.put("HOME", home.toString());
        variables.put("SESSION", home.toString());
        variables.put("WORKON_HOME", home.resolve("envs").toString());
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("LC_ALL", "C.UTF-8");
        variables.put("JVENV_SHARE", SHARE.toString());
        variables.put("TEMPLATE", temp.resolve("template").toString());
        variables.put("VENV", temp.resolve("make").toString());
        variables.put("VENV_CLONE", temp.resolve("copy").toString());
        variables.put("VIRTUALENVWRAPPER_VIRTUALENV", temp.resolve("make").toString());
        variables.put("JVENV_BIN", temp.resolve("jvenv").toString());
        variables.put("HOOK_VERBOSE_OPTION", "-q");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts into {@code temp} what sessions copy. */
    static void prepare(Path temp) throws IOException {
        Run run =
                Jvenv.in(temp, temp).create("--without-pip", "--python", "/usr/bin/python3", temp.resolve("template"));
        assertThat(run.exit()).as(run.err()).isZero();
        for (Map.Entry<String, String> program :
                Map.of("make", MAKE, "copy", COPY, "jvenv", program()).entrySet()) {
            Path file = Files.writeString(temp.resolve(program.getKey()), program.getValue());
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
    }

    /** A script that is jvenv. */
    static String program() {
        StringBuilder script = new StringBuilder("#!/bin/sh\nexec");
        for (String word : Jvenv.command()) {
            script.append(" '").append(word).append('\'');
        }
        return script.append(" \"$@\"\n").toString();
    }

    ShellSession with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    ShellSession without(String variable) {
        variables.remove(variable);
        return this;
    }

    /** Makes sure that a session came to its end, and that no line of it failed. */
    static void assertPassed(Run run) {
        assertThat(run.out()).as(run.err()).endsWith("done\n").doesNotContain("wrong");
    }

    /** The nushell of the tests' own tools, else the first on {@code PATH}. */
    private static @Nullable Path nushell() {
        Path own = Path.of(String.valueOf(System.getenv("JVENV_TEST_TOOLS")), "bin", "nu");
        return Files.isExecutable(own) ? own : Programs.find("nu");
    }

    /** The command line {@code shell} with its program's path; the test is skipped where that is not installed. */
    static String installed(String shell) {
        String name = shell.split(" ", 2)[0];
        @Nullable Path program = name.equals("nu") ? nushell() : Programs.find(name);
        assumeTrue(program != null, name + " is not installed");
        return program + shell.substring(name.length());
    }

    /** Runs {@code script} in {@code shell}. */
    Run text(String shell, String script) {
        try {
            Path file = Files.writeString(home.resolve("script"), script);
            List<String> command = new ArrayList<>(List.of(shell.split(" ")));
            command.add(file.toString());
            return Programs.start(home, variables, command).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the resource {@code script} in {@code shell}, its options among the words, with more arguments. */
    Run run(String shell, String script, Object... arguments) {
        try (@Nullable InputStream resource = ShellSession.class.getResourceAsStream(script)) {
            Path file = home.resolveSibling(script);
            assertThat(resource).isNotNull();
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    file, text.replace("@FILE@", arguments[0].toString())); // nushell wants to know it at once
            List<String> command = new ArrayList<>(List.of(shell.split(" ")));
            command.add(file.toString());
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            return Programs.start(home, variables, command).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
