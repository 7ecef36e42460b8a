package org.jvenv.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jvenv.tree.TextFile;

/**
 * The file {@code .variables} of an environment: variables that are exported while it is active.
 *
 * <p>Each line is {@code NAME=VALUE}; the value is the rest of the line, unchanged: shells read the file line by line
 * and never execute it. Empty lines and those that begin with {@code #} are ignored.
 */
public record VariablesFile(List<String> lines) {

    /** The name of the file. */
    public static final String NAME = ".variables";

    private static final Set<String> SHELL_NAMES = Set.of(
            "_",
            "ARGC",
            "DIRSTACK",
            "EGID",
            "EUID",
            "FUNCNAME",
            "GID",
            "GROUPS",
            "HISTCMD",
            "IFS",
            "LINENO",
            "OLDPWD",
            "OPTARG",
            "OPTIND",
            "PATH",
            "PIPESTATUS",
            "PPID",
            "PROMPT",
            "PWD",
            "RANDOM",
            "RPROMPT",
            "RPS1",
            "SECONDS",
            "SHELLOPTS",
            "SHLVL",
            "TTYIDLE",
            "UID",
            "USERNAME",
            "VIRTUAL_ENV",
            "VIRTUAL_ENV_PROMPT");
    private static final List<String> PREFIXES = List.of(
            "_jvenv_", "_JVENV_", "JVENV_BIN", "JVENV_SHARE", "_OLD_", "BASH", "ZSH_", "KSH_", "FISH_", "fish_", "PS");
    private static final Set<String> FUNCTION_NAMES = Set.of(
            "cd_after_activate",
            "done_part",
            "env_dir",
            "env_name",
            "env_postdeactivate_hook",
            "long_mode",
            "old_env",
            "path_without",
            "src_name",
            "trg_name");

    public VariablesFile {
        lines = List.copyOf(lines);
    }

    /** Returns the file of the environment at {@code prefix}; without lines if it does not exist. */
    public static VariablesFile in(Path prefix) throws IOException {
        Path file = prefix.resolve(NAME);
        return Files.isRegularFile(file) ? parse(TextFile.read(file)) : new VariablesFile(List.of());
    }

    /** Parses the content of such a file. */
    public static VariablesFile parse(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return new VariablesFile(lines);
    }

    /** Returns the values by name; the last line of a name counts, and names that cannot be set are skipped. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && canBeSet(line.substring(0, equals))) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }

    /** Returns the names in lines that set nothing: they are invalid, used by shells, or have no value. */
    public List<String> refused() {
        List<String> refused = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String name = equals < 0 ? line : line.substring(0, equals);
            if (!line.isEmpty() && line.charAt(0) != '#' && (equals < 0 || !canBeSet(name))) {
                refused.add(name);
            }
        }
        return refused;
    }

    /** Returns this file with {@code name} in its present line, or else in a last line. */
    public VariablesFile with(String name, String value) {
        List<String> changed = new ArrayList<>();
        String assignment = name + "=" + value;
        for (String line : lines) {
            if (!line.startsWith(name + "=")) {
                changed.add(line);
            } else if (!changed.contains(assignment)) {
                changed.add(assignment);
            }
        }
        if (!changed.contains(assignment)) {
            changed.add(assignment);
        }
        return new VariablesFile(changed);
    }

    /** Returns this file without {@code name}. */
    public VariablesFile without(String name) {
        List<String> left = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(name + "=")) {
                left.add(line);
            }
        }
        return new VariablesFile(left);
    }

    /** Returns the content of the file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Whether {@code name} consists of letters, digits and underscores, and does not begin with a digit. */
    public static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i)) && (i == 0 || !isDigit(name.charAt(i)))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * Whether {@code name} is valid and not used by shells. They use names of lower-case letters ({@code path},
     * {@code status}) themselves, and activation uses others.
     */
    public static boolean canBeSet(String name) {
        return isName(name)
                && !isLowerCase(name)
                && !SHELL_NAMES.contains(name)
                && !FUNCTION_NAMES.contains(name)
                && PREFIXES.stream().noneMatch(name::startsWith);
    }

    /** Whether {@code value} fits into a line. */
    public static boolean canContain(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && value.indexOf('\0') < 0;
    }

    private static boolean isLowerCase(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 'a' || name.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
