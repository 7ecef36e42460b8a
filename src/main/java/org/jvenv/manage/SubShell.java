package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jvenv.activate.Quoting;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.tree.FileModes;

/**
 * An interactive shell in an environment. It reads what the user has it read at its start, and enters the environment
 * after that: a {@code PATH} that is set there comes too early to matter.
 */
public final class SubShell {

    private final EnvironmentFiles environment;
    private final Function<String, Optional<String>> variables;
    private final Path directory;

    /**
     * A shell.
     *
     * @param environment where it shall be
     * @param variables those of jvenv
     * @param directory where it begins
     */
    public SubShell(EnvironmentFiles environment, Function<String, Optional<String>> variables, Path directory) {
        this.environment = environment;
        this.variables = variables;
        this.directory = directory;
    }

    /**
     * How {@code program}, a shell of the kind {@code name}, is started.
     *
     * @param scratch an empty directory of its own, for files that it reads when it starts
     */
    public Call call(String name, String program, Path scratch) throws IOException {
        Entered entered = new Entered(environment, variables);
        return switch (name) {
            case "bash" ->
                entered.callOutside(List.of(program, "--rcfile", bash(scratch).toString(), "-i"), Map.of(), directory);
            case "zsh" -> entered.callOutside(List.of(program, "-i"), zsh(scratch), directory);
            case "fish" ->
                entered.callOutside(
                        List.of(program, "-C", "source " + Quoting.FISH.quote(script("activate.fish"))),
                        Map.of(),
                        directory);
            case "nu" ->
                entered.callOutside(
                        List.of(program, "-e", "overlay use " + Quoting.NUSHELL.quote(script("activate.nu"))),
                        Map.of(),
                        directory);
            case "sh", "dash", "ash", "ksh", "ksh93", "mksh", "busybox" ->
                entered.callOutside(
                        posix(name, program), Map.of("ENV", posix(scratch).toString()), directory);
            case "yash" ->
                entered.callOutside(List.of(program, "--rcfile=" + yash(scratch), "-i"), Map.of(), directory);
            default -> entered.call(List.of(program), directory);
        };
    }

    private static List<String> posix(String name, String program) {
        return name.equals("busybox") ? List.of(program, "sh", "-i") : List.of(program, "-i");
    }

    private Path bash(Path scratch) throws IOException {
        return write(scratch.resolve("bashrc"), sourced("\"$HOME/.bashrc\"") + entering());
    }

    private Path yash(Path scratch) throws IOException {
        return write(scratch.resolve("yashrc"), sourced("\"$HOME/.yashrc\"") + entering());
    }

    private Path posix(Path scratch) throws IOException {
        String own = variables.apply("ENV").orElse("");
        String restored = own.isEmpty() ? "unset ENV\n" : "ENV=" + Quoting.POSIX.quote(own) + "\n";
        return write(
                scratch.resolve("shrc"),
                restored + (own.isEmpty() ? "" : sourced(Quoting.POSIX.quote(own))) + entering());
    }

    /** zsh can be told of another directory, not of another file; the user's own is put back before it matters. */
    private Map<String, String> zsh(Path scratch) throws IOException {
        String own = variables.apply("ZDOTDIR").orElse("");
        String restored = own.isEmpty() ? "unset ZDOTDIR\n" : "ZDOTDIR=" + Quoting.POSIX.quote(own) + "\n";
        String there = "ZDOTDIR=" + Quoting.POSIX.quote(scratch.toString()) + "\n";
        write(scratch.resolve(".zshenv"), restored + sourced("\"${ZDOTDIR:-$HOME}/.zshenv\"") + there);
        write(scratch.resolve(".zshrc"), restored + sourced("\"${ZDOTDIR:-$HOME}/.zshrc\"") + entering());
        Map<String, String> set = new HashMap<>();
        set.put("ZDOTDIR", scratch.toString());
        return set;
    }

    private static String sourced(String file) {
        return "if [ -r " + file + " ]; then . " + file + "; fi\n";
    }

    private String entering() {
        return ". " + Quoting.POSIX.quote(script("activate")) + "\n";
    }

    private String script(String name) {
        return environment.scripts().resolve(name).toString();
    }

    private static Path write(Path file, String text) throws IOException {
        FileModes.writeNew(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
