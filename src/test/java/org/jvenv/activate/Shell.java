package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The shells of the tests, and how each is started without the files of its user.
 *
 * <p>They are looked for on {@code PATH}, then in {@code bin} and {@code .bin} of every directory that
 * {@code JVENV_TEST_TOOLS} lists. An absent shell skips its tests, unless {@code JVENV_TEST_ALL_SHELLS} is set.
 */
enum Shell {
    BASH("activate", "bash", "--norc", "--noprofile", "-eu"),
    BASH_POSIX("activate", "bash", "--norc", "--noprofile", "--posix", "-eu"),
    ZSH("activate", "zsh", "-f", "-eu"),
    ZSH_CAREFUL("activate", "zsh", "-f", "-eu", "-o", "noclobber", "-o", "shwordsplit", "-o", "globsubst"),
    DASH("activate", "dash", "-eu"),
    KSH("activate", "ksh93", "-eu"),
    MKSH("activate", "mksh", "-eu"),
    YASH("activate", "yash", "--norcfile", "--noprofile", "-eu"),
    BUSYBOX("activate", "busybox", "sh", "-eu"),
    FISH("activate.fish", "fish", "--no-config"),
    CSH("activate.csh", "bsd-csh", "-f"),
    TCSH("activate.csh", "tcsh", "-f"),
    NUSHELL("activate.nu", "nu", "--no-config-file"),
    XONSH("activate.xsh", "xonsh", "--no-rc");

    private static final int SECONDS = 60;

    private final String script;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> command;

    Shell(String script, String... command) {
        this.script = script;
        this.command = List.of(command);
    }

    /** The first with a program of this name. */
    static Shell named(String program) {
        return Stream.of(values())
                .filter(shell -> shell.command.get(0).equals(program))
                .findFirst()
                .orElseThrow();
    }

    /** The name of its activation script. */
    String script() {
        return script;
    }

    boolean is(Shell... shells) {
        return List.of(shells).contains(this);
    }

    boolean isPosix() {
        return script.equals("activate");
    }

    /** What a line has to be to switch on the environment in {@code directory}. */
    String activation(String directory) {
        String file = directory + "/bin/" + script;
        if (isPosix()) {
            return ". " + file;
        }
        return (this == NUSHELL ? "overlay use " : "source ") + file;
    }

    /** The line that sets a variable, and exports it, to a plain {@code value}. */
    String set(String variable, String value) {
        return switch (this) {
            case FISH -> "set -gx " + variable + " " + value;
            case CSH, TCSH -> "setenv " + variable + " " + value;
            case NUSHELL -> "$env." + variable + " = '" + value + "'";
            case XONSH -> "$" + variable + " = '" + value + "'";
            default -> "export " + variable + "=" + value;
        };
    }

    /** The line that writes the variables of a child process to {@code file}, each followed by a zero byte. */
    String dump(String file) {
        return switch (this) {
            case NUSHELL -> "^/usr/bin/env -0 | save -f " + file;
            case XONSH ->
                "print(*(k + '=' + v for k, v in __xonsh__.env.detype().items()), sep='\\0', file=open('" + file
                        + "', 'w'))";
            default -> "/usr/bin/env -0 > " + file;
        };
    }

    /** Runs {@code lines} in {@code directory}; fails if the shell does. */
    String run(Path directory, Map<String, String> variables, List<String> lines) throws IOException {
        Path file = Files.write(
                directory.resolve("lines." + script),
                lines.stream().map(this::command).toList());
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(commandFor(file))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        int code = finish(builder.start());
        String text = Files.readString(output);
        assertThat(code).as(this + ": " + text).isZero();
        return text;
    }

    /** xonsh has to try each line as Python first, and reads the whole file again, unless told that it is a command. */
    private String command(String line) {
        boolean isPython = line.startsWith("$") || line.startsWith("print(");
        return this == XONSH && !isPython ? "![" + line + "]" : line;
    }

    private List<String> commandFor(Path file) {
        List<String> words = new ArrayList<>(command);
        words.set(0, program().toString());
        words.add(file.toString());
        return words;
    }

    /** Returns the command that runs {@code file} instead of sourcing it. */
    String[] running(String file) {
        return commandFor(Path.of(file)).toArray(String[]::new);
    }

    private static int finish(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its executable; the test ends here if there is none. */
    Path program() {
        return find(command.get(0)).orElseGet(() -> {
            String reason = command.get(0) + " is not installed";
            assertThat(System.getenv("JVENV_TEST_ALL_SHELLS")).as(reason).isNull();
            return abort(reason);
        });
    }

    private static Optional<Path> find(String name) {
        List<Path> places = new ArrayList<>();
        for (String directory : list("PATH")) {
            places.add(Path.of(directory));
        }
        for (String tools : list("JVENV_TEST_TOOLS")) {
            places.add(Path.of(tools, "bin"));
            places.add(Path.of(tools, ".bin"));
        }
        return places.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> list(String variable) {
        String value = System.getenv(variable);
        return value == null ? List.of() : List.of(value.split(":", 0));
    }

    /** What {@link #dump} wrote. */
    static Map<String, String> dumped(Path file) throws IOException {
        Map<String, String> variables = new HashMap<>();
        for (String line : Files.readString(file).split("\0", 0)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("_=")) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return variables;
    }
}
