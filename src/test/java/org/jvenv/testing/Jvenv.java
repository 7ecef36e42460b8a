package org.jvenv.testing;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.Main;
import picocli.CommandLine;

/**
 * The whole program as a process, as users run it, but with a home and a cache of its own.
 *
 * <p>It is the executable that the system property {@code jvenv.executable} names; without that property, it is the
 * classes under test on this Java.
 */
public final class Jvenv {

    private final Path workingDirectory;
    private final Map<String, String> variables;

    private Jvenv(Path workingDirectory, Map<String, String> variables) {
        this.workingDirectory = workingDirectory;
        this.variables = variables;
    }

    /** The program run in {@code directory}, for a user whose home is {@code home}, where the cache is, too. */
    public static Jvenv in(Path directory, Path home) {
        Map<String, String> variables = new HashMap<>();
        variables.put("HOME", home.toString());
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("LC_ALL", "C.UTF-8");
        return new Jvenv(directory, variables);
    }

    public Jvenv in(Path directory) {
        return new Jvenv(directory, variables);
    }

    public Jvenv with(String variable, Object value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(variable, value.toString());
        return new Jvenv(workingDirectory, changed);
    }

    public Jvenv without(String variable) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.remove(variable);
        return new Jvenv(workingDirectory, changed);
    }

    /** Runs {@code jvenv create} and waits for its end. */
    public Run create(Object... arguments) {
        return startCreate(arguments).await();
    }

    public Programs.Running startCreate(Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "create";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        return Programs.start(workingDirectory, variables, command(all));
    }

    public Run run(String... arguments) {
        return Programs.start(workingDirectory, variables, command(arguments)).await();
    }

    /** The whole command line of the program. */
    public static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        @Nullable String executable = System.getProperty("jvenv.executable");
        if (executable != null) {
            command.add(Path.of(executable).toAbsolutePath().toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
            command.add(locationOf(Main.class) + ":" + locationOf(CommandLine.class));
            command.add(Main.class.getName());
        }
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * The same with a program that every user may read, copied into {@code directory}: the one under test may lie below
     * a private home.
     */
    public static List<String> commandForAll(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(command(arguments));
        int programs = command.contains("-cp") ? command.indexOf("-cp") + 1 : 0;
        StringBuilder places = new StringBuilder();
        for (String program : command.get(programs).split(":", -1)) {
            Path copy = directory.resolve("program" + places.length());
            String copying = "[ -e \"$2\" ] || cp -r \"$1\" \"$2\" && chmod -R a+rX \"$2\"";
            Run copied = Programs.bash(directory, copying, program, copy);
            if (copied.exit() != 0) {
                throw new AssertionError(copied.err());
            }
            places.append(places.length() == 0 ? "" : ":").append(copy);
        }
        command.set(programs, places.toString());
        return command;
    }

    /** The cache directory of this user. */
    public Path cache() {
        return Path.of(String.valueOf(variables.get("HOME")), ".cache", "jvenv");
    }

    private static Path locationOf(Class<?> type) {
        try {
            Path location = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.exists(location)) {
                throw new AssertionError(location + " is not there");
            }
            return location;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
