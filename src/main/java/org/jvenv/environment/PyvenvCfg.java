package org.jvenv.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;

/**
 * The file {@code pyvenv.cfg}: the mark of an environment, and what Python reads to find its standard library (PEP
 * 405).
 *
 * <p>Python itself reads {@code home} and {@code include-system-site-packages}. All other keys are there for the tools
 * that read what venv, virtualenv and uv write: each of them finds its own. docs/architecture.md lists them.
 */
public record PyvenvCfg(Map<String, String> entries) {

    private static final int LEAST_LIMITED = 11;

    /** What the file is called. */
    public static final String NAME = "pyvenv.cfg";

    /** From 3.11 on, CPython does not start beside a larger file ({@code Modules/getpath.c} reads it into 32 KiB). */
    public static final int MOST_BYTES_TO_START = 32 * 1024 - 1;

    /** jvenv takes a larger file for damaged. */
    public static final int MOST_BYTES = 1024 * 1024;

    public PyvenvCfg {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries)); // Map.copyOf would lose the order
    }

    /**
     * What is written for {@code environment}.
     *
     * @param command the command that makes the like of it
     */
    public static PyvenvCfg of(Environment environment, String command) {
        Interpreter base = environment.base();
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("home", base.home().toString());
        entries.put("include-system-site-packages", yesOrNo(environment.systemSitePackages()));
        entries.put("version", base.version().release());
        entries.put("executable", base.executable().toString());
        entries.put("command", PythonText.onOneLine(command));
        entries.put("implementation", base.build().implementation().displayName());
        entries.put("python-version", base.version().feature());
        entries.put("version_info", base.version().versionInfo());
        entries.put("base-prefix", base.installation().prefix().toString());
        entries.put("base-exec-prefix", base.installation().execPrefix().toString());
        entries.put("base-executable", base.executable().toString());
        entries.put("jvenv", ToolVersion.current());
        if (environment.mobility() == Mobility.RELOCATABLE) {
            entries.put("relocatable", "true");
        }
        @Nullable String prompt = environment.givenPrompt();
        if (prompt != null) {
            entries.put("prompt", PythonText.repr(prompt));
        }
        return new PyvenvCfg(entries);
    }

    /**
     * Reads {@code text} as Python does: keys in any case, the value after the first {@code =}, other lines ignored.
     */
    public static PyvenvCfg parse(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = endOfLine(text, begin);
            add(text.substring(begin, end), entries);
            begin = end + 1;
        }
        return new PyvenvCfg(entries);
    }

    /**
     * The configuration of the environment at {@code prefix}; empty if there is no such file, or if it is
     * {@linkplain #MOST_BYTES too large}.
     */
    public static PyvenvCfg in(Path prefix) throws IOException {
        return find(prefix).configuration();
    }

    /** The same with what the file itself tells. */
    public static Found find(Path prefix) throws IOException {
        Path file = prefix.resolve(NAME);
        byte @Nullable [] content = BoundedRead.beginning(file, MOST_BYTES + 1).orElse(null);
        if (content == null && Files.isRegularFile(file)) {
            throw new AccessDeniedException(file.toString());
        }
        return content == null || content.length > MOST_BYTES
                ? new Found(new PyvenvCfg(Map.of()), content == null ? Found.NO_FILE : content.length)
                : new Found(parse(TextFile.withoutMark(new String(content, StandardCharsets.UTF_8))), content.length);
    }

    /**
     * A configuration and its file.
     *
     * @param configuration empty for a missing file and for one of more than {@link #MOST_BYTES}
     * @param size the size of the file in bytes, {@link #NO_FILE} for a missing one; any number above
     *     {@link #MOST_BYTES} for a larger one
     */
    public record Found(PyvenvCfg configuration, int size) {

        /** The size of no file. */
        public static final int NO_FILE = -1;
    }

    /** How many bytes the file of an environment may have, for a base of that {@code build} to start in it. */
    public static int mostBytesFor(Build build) {
        return build.implementation() == Implementation.CPYTHON
                        && build.version().isAtLeast(3, LEAST_LIMITED)
                ? MOST_BYTES_TO_START
                : MOST_BYTES;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The release of Python: venv writes {@code version}, virtualenv both, uv {@code version_info} alone. */
    public Optional<String> version() {
        return find("version").or(() -> find("version_info"));
    }

    /** What the shell shall show, if that was said when the environment was made. */
    public Optional<String> prompt() {
        return find("prompt").map(PythonText::unquoted);
    }

    /** Python takes a missing or unknown value for {@code true} ({@code site.venv}). */
    public SystemSitePackages systemSitePackages() {
        return "false".equalsIgnoreCase(entries.get("include-system-site-packages"))
                ? SystemSitePackages.HIDDEN
                : SystemSitePackages.VISIBLE;
    }

    /** Whether it was made to be moved by hand. */
    public Mobility mobility() {
        return "true".equals(entries.get("relocatable")) ? Mobility.RELOCATABLE : Mobility.FIXED;
    }

    /** How many bytes {@link #text} has in the file. */
    public int size() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** The file's content, one entry to a line in the order given. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            text.append(entry.getKey()).append(" = ").append(entry.getValue()).append('\n');
        }
        return text.toString();
    }

    /** Whether {@code value} can be written: one with a line break would begin an entry of its own. */
    public static boolean canHold(String value) {
        return !PythonText.hasLineBreak(value) && value.equals(value.strip());
    }

    /** The form in which {@code prompt} is an entry, on one line. */
    public static String quoted(String prompt) {
        return PythonText.repr(prompt);
    }

    /** Lines may end in each of the ways that Python knows; the empty one within {@code \r\n} says nothing. */
    private static int endOfLine(String text, int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static void add(String line, Map<String, String> entries) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            entries.put(
                    line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    line.substring(equals + 1).strip());
        }
    }

    private static String yesOrNo(SystemSitePackages packages) {
        return packages == SystemSitePackages.VISIBLE ? "true" : "false";
    }
}
