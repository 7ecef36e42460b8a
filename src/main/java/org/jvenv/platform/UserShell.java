package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Detects the user's shell. */
public final class UserShell {

    private static final Set<String> KNOWN = Set.of(
            "bash",
            "zsh",
            "sh",
            "dash",
            "ash",
            "ksh",
            "ksh93",
            "mksh",
            "yash",
            "busybox",
            "fish",
            "csh",
            "tcsh",
            "bsd-csh",
            "nu",
            "elvish",
            "pwsh",
            "powershell");

    private UserShell() {}

    /**
     * Returns the name of the shell that started jvenv, else of the login shell, else {@code sh}.
     *
     * <p>Most variables that identify shells are not exported, and {@code SHELL} is the login shell, whichever shell is
     * running; so the parent process is checked first, if the system has {@code /proc}. xonsh is a Python there, but
     * exports its version.
     */
    public static String name(Variables variables, FileSystem files) {
        String parent = parent(files);
        if (KNOWN.contains(parent)) {
            return parent;
        }
        if (variables.find("XONSH_VERSION").isPresent()) {
            return "xonsh";
        }
        String login = variables.find("SHELL").orElse("sh");
        return login.substring(login.lastIndexOf('/') + 1);
    }

    private static String parent(FileSystem files) {
        try {
            @Nullable String id = parentId(Files.readString(files.getPath("/proc/self/stat")));
            if (id == null) {
                return "";
            }
            Path executable = Files.readSymbolicLink(files.getPath("/proc", id, "exe"));
            return String.valueOf(executable.getFileName());
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // another system, or another user's process
        }
    }

    /** Returns the second word after the command, which is in parentheses and may contain spaces and parentheses. */
    private static @Nullable String parentId(String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", 3);
        return words.length > 1 ? words[1] : null;
    }
}
