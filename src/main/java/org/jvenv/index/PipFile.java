package org.jvenv.index;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.ini.IniFile;
import org.jvenv.ini.IniFile.IniEntry;

/**
 * One of pip's configuration files. pip extends the format of {@code configparser}: {@code _} stands for {@code -}, and
 * a key may begin with the dashes of its option. Percent signs are not special.
 */
final class PipFile {

    /** The sections for {@code pip install}, in order of precedence. */
    static final String[] SECTIONS = {"install", "global"};

    private final Map<String, IniEntry> entries = new HashMap<>();

    private PipFile(IniFile file) {
        for (String section : SECTIONS) {
            for (IniEntry entry : file.section(section).values()) {
                entries.put(section + " " + name(entry.key()), entry);
            }
        }
    }

    /** Reads {@code file}; it is empty if it does not exist. */
    static PipFile read(Path file) {
        return new PipFile(IniFile.read(file));
    }

    /** Returns the entry {@code name} in {@code section}, which may be empty, or {@code null}. */
    @Nullable
    IniEntry find(String section, String name) {
        return entries.get(section + " " + name);
    }

    private static String name(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
        return plain.startsWith("--") ? plain.substring(2) : plain;
    }
}
