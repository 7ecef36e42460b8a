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
 * A file in the form that Python's {@code configparser} reads: keys before {@code =} or {@code :}, comments behind
 * {@code #} and {@code ;} at the start of a line, and lines that go on where they are indented more than their key.
 *
 * <p>What {@code configparser} refuses as a whole (a line without a section, a key said twice) is read as far as it can
 * be: it is somebody else's file, and not ours to judge. What programs add to the form, such as percent signs, is
 * theirs to add to the values.
 */
public final class IniFile {

    /** What stands here counts for every section that is there. */
    static final String DEFAULTS = "DEFAULT";

    private final Map<String, Map<String, IniEntry>> sections;

    IniFile(Map<String, Map<String, IniEntry>> sections) {
        this.sections = sections;
    }

    /**
     * Reads {@code file}; empty if it is not a regular file or cannot be read.
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

    /** Reads {@code text}, with or without a byte order mark. */
    public static IniFile parse(String text) {
        return IniReader.read(TextFile.withoutMark(text));
    }

    /** The entries that count in the section {@code name}, by their keys; none if it is not there. */
    public Map<String, IniEntry> section(String name) {
        Map<String, IniEntry> own = sections.getOrDefault(name, Map.of());
        if (!sections.containsKey(name) || name.equals(DEFAULTS)) {
            return Collections.unmodifiableMap(own);
        }
        Map<String, IniEntry> all = new LinkedHashMap<>(sections.getOrDefault(DEFAULTS, Map.of()));
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }
}
