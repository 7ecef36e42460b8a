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
 * The file {@code .variables} of an environment: what is to be exported while it is active.
 *
 * <p>Each line is {@code NAME=VALUE}, and the value is all that follows, as it stands: shells read the file line by
 * line and never as code. Empty lines and those that begin with {@code #} mean nothing.
 */
public record VariablesFile(List<String> lines) {

    /** What the file is called. */
    public static final String NAME = ".variables";

    private static final Set<String> OF_SHELLS = Set.of(
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
    private static final List<String> BEGINNINGS = List.of(
            "_jvenv_", "_JVENV_", "JVENV_BIN", "JVENV_SHARE", "_OLD_", "BASH", "ZSH_", "KSH_", "FISH_", "fish_", "PS");
    private static final Set<String> OF_FUNCTIONS = Set.of(
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

    /** Those of the environment at {@code prefix}; none if there is no such file. */
    public static VariablesFile in(Path prefix) throws IOException {
        Path file = prefix.resolve(NAME);
        return Files.isRegularFile(file) ? parse(TextFile.read(file)) : new VariablesFile(List.of());
    }

    /** Reads the content of such a file. */
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

    /** The values by their names; the last one counts, and what no shell could set is left out. */
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

    /** The same with {@code name}, where it stands now or else at the end. */
    public VariablesFile with(String name, String value) {
        List<String> changed = new ArrayList<>();
        String wanted = name + "=" + value;
        for (String line : lines) {
            if (!line.startsWith(name + "=")) {
                changed.add(line);
            } else if (!changed.contains(wanted)) {
                changed.add(wanted);
            }
        }
        if (!changed.contains(wanted)) {
            changed.add(wanted);
        }
        return new VariablesFile(changed);
    }

    /** The same without {@code name}. */
    public VariablesFile without(String name) {
        List<String> left = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(name + "=")) {
                left.add(line);
            }
        }
        return new VariablesFile(left);
    }

    /** The file's content. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Whether {@code name} is a name at all: letters, digits and underscores, and no digit first. */
    public static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i)) && (i == 0 || !isDigit(name.charAt(i)))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * Whether it is a name, and one that shells leave to their users. They use words of small letters alone
     * ({@code path}, {@code status}) for themselves; and activation has its own.
     */
    public static boolean canBeSet(String name) {
        return isName(name)
                && !isWord(name)
                && !OF_SHELLS.contains(name)
                && !OF_FUNCTIONS.contains(name)
                && BEGINNINGS.stream().noneMatch(name::startsWith);
    }

    /** Whether {@code value} can be written: a line holds it. */
    public static boolean canHold(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 && value.indexOf('\0') < 0;
    }

    private static boolean isWord(String name) {
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
