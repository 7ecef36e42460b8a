package org.jvenv.index;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.ini.IniEntry;
import org.jvenv.ini.IniFile;

/**
 * One of pip's configuration files. To the form that {@code configparser} reads pip adds that {@code _} stands for
 * {@code -} and that a key may have the dashes of its option; percent signs are nothing special.
 */
final class PipFile {

    /** What counts for {@code pip install}, the more telling section first. */
    static final String[] SECTIONS = {"install", "global"};

    private final Map<String, IniEntry> entries = new HashMap<>();

    private PipFile(IniFile file) {
        for (String section : SECTIONS) {
            for (IniEntry entry : file.section(section).values()) {
                entries.put(section + " " + name(entry.key()), entry);
            }
        }
    }

    /** Reads {@code file}; one that is not there says nothing. */
    static PipFile read(Path file) {
        return new PipFile(IniFile.read(file));
    }

    /** What {@code section} says of {@code name}, which may be that it is empty; {@code null} if it says nothing. */
    @Nullable
    IniEntry find(String section, String name) {
        return entries.get(section + " " + name);
    }

    private static String name(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
        return plain.startsWith("--") ? plain.substring(2) : plain;
    }
}
