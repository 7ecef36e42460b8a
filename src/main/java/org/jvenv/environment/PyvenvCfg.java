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
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;

/**
 * The file {@code pyvenv.cfg}: it makes a directory an environment, and Python finds its standard library by it (PEP
 * 405).
 *
 * <p>Python reads {@code home} and {@code include-system-site-packages}. The other keys are for tools that read the
 * files of venv, virtualenv and uv; docs/architecture.md lists them.
 */
public record PyvenvCfg(Map<String, String> entries) {

    private static final int FIRST_LIMITED = 11;

    /** The name of the file. */
    public static final String NAME = "pyvenv.cfg";

    /** From 3.11 on, CPython does not start with a larger file ({@code Modules/getpath.c} reads it into 32 KiB). */
    public static final int MAX_BYTES_TO_START = 32 * 1024 - 1;

    /** The limit of jvenv, in bytes: a larger file is ignored. */
    public static final int MAX_BYTES = 1024 * 1024;

    public PyvenvCfg {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries)); // Map.copyOf would lose the order
    }

    /**
     * Returns the configuration of {@code environment}.
     *
     * @param command the command that creates an environment like it
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
        if (environment.relocatable() == Relocatable.YES) {
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
     * Returns the configuration of the environment at {@code prefix}; empty if the file is missing or
     * {@linkplain #MAX_BYTES too large}.
     */
    public static PyvenvCfg in(Path prefix) throws IOException {
        return find(prefix).configuration();
    }

    /** Returns the configuration of the environment at {@code prefix}, with the size of the file. */
    public static Found find(Path prefix) throws IOException {
        Path file = prefix.resolve(NAME);
        byte @Nullable [] content = BoundedRead.beginning(file, MAX_BYTES + 1).orElse(null);
        if (content == null && Files.isRegularFile(file)) {
            throw new AccessDeniedException(file.toString());
        }
        return content == null || content.length > MAX_BYTES
                ? new Found(new PyvenvCfg(Map.of()), content == null ? Found.NO_FILE : content.length)
                : new Found(parse(TextFile.withoutMark(new String(content, StandardCharsets.UTF_8))), content.length);
    }

    /**
     * A configuration and the size of its file.
     *
     * @param configuration empty for a missing file and for one of more than {@link #MAX_BYTES}
     * @param size in bytes; {@link #NO_FILE} for a missing file; any number above {@link #MAX_BYTES} for a larger one
     */
    public record Found(PyvenvCfg configuration, int size) {

        /** The size of a missing file. */
        public static final int NO_FILE = -1;
    }

    /** Returns the maximum size in bytes with which a base of this {@code build} starts. */
    public static int maxBytesFor(Build build) {
        return build.implementation() == Implementation.CPYTHON
                        && build.version().isAtLeast(3, FIRST_LIMITED)
                ? MAX_BYTES_TO_START
                : MAX_BYTES;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Returns the release of Python: venv writes {@code version}, virtualenv both, uv only {@code version_info}. */
    public Optional<String> version() {
        return find("version").or(() -> find("version_info"));
    }

    /** Returns the name in the prompt, if one was given. */
    public Optional<String> prompt() {
        return find("prompt").map(PythonText::unquoted);
    }

    /** As in Python, a missing or unknown value means {@code true} ({@code site.venv}). */
    public SystemSitePackages systemSitePackages() {
        return "false".equalsIgnoreCase(entries.get("include-system-site-packages"))
                ? SystemSitePackages.HIDDEN
                : SystemSitePackages.VISIBLE;
    }

    /** Whether the environment was created as relocatable. */
    public Relocatable relocatable() {
        return "true".equals(entries.get("relocatable")) ? Relocatable.YES : Relocatable.NO;
    }

    /** Returns the size of {@link #text} in bytes. */
    public int size() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the content of the file, one entry in each line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            text.append(entry.getKey()).append(" = ").append(entry.getValue()).append('\n');
        }
        return text.toString();
    }

    /** Whether {@code value} is a valid value: a line break in it would begin another entry. */
    public static boolean canContain(String value) {
        return !PythonText.hasLineBreak(value) && value.equals(value.strip());
    }

    /** Returns {@code prompt} as the value of an entry, on one line. */
    public static String quoted(String prompt) {
        return PythonText.repr(prompt);
    }

    /** Lines end with LF, CR or both; the empty line within {@code \r\n} is ignored. */
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
