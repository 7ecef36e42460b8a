package org.jvenv.ini;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.UnreadableFileException;

/**
 * A file in the format of Python's {@code configparser}: keys before {@code =} or {@code :}, comments after {@code #}
 * and {@code ;} at the start of a line, and continuation lines that are indented more than their key.
 *
 * <p>Files that {@code configparser} rejects (a line without a section, a duplicate key) are read as far as possible,
 * because they belong to other programs. Extensions, such as percent signs, are left to the caller.
 */
public final class IniFile {

    /** The section whose entries apply to all sections of the file. */
    static final String DEFAULTS = "DEFAULT";

    private final Map<String, Map<String, IniEntry>> sections;

    IniFile(Map<String, Map<String, IniEntry>> sections) {
        this.sections = sections;
    }

    /**
     * Reads {@code file}; returns an empty file if it is not a regular file or cannot be read.
     *
     * @throws UncheckedIOException if it is too large or not in UTF-8
     */
    public static IniFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new IniFile(Map.of());
        }
        try {
            return parse(TextFile.read(file));
        } catch (UnreadableFileException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return new IniFile(Map.of());
        }
    }

    /** Parses {@code text}, with or without a byte order mark. */
    public static IniFile parse(String text) {
        return IniReader.read(TextFile.withoutMark(text));
    }

    /** Returns the entries of the section {@code name} with the defaults, by key; none if it does not exist. */
    public Map<String, IniEntry> section(String name) {
        Map<String, IniEntry> own = sections.getOrDefault(name, Map.of());
        if (!sections.containsKey(name) || name.equals(DEFAULTS)) {
            return Collections.unmodifiableMap(own);
        }
        Map<String, IniEntry> all = new LinkedHashMap<>(sections.getOrDefault(DEFAULTS, Map.of()));
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }

    /**
     * One entry of a section.
     *
     * @param key the key in lower case, as in {@code configparser}
     * @param value the stripped value, with line breaks if it has several lines
     * @param line the line of the key, counted from one
     */
    public record IniEntry(String key, String value, int line) {}
}
