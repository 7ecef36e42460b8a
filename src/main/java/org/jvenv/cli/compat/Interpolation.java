package org.jvenv.cli.compat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.ini.IniFile.IniEntry;

/**
 * Expands percent signs as Python's {@code configparser} does by default, and therefore virtualenv (but not pip):
 * {@code %%} is a percent sign, {@code %(key)s} the value of another key of the section.
 */
final class Interpolation {

    /** The limit of {@code configparser}. */
    private static final int MAX_DEPTH = 10;

    private final Map<String, IniEntry> section;

    private Interpolation(Map<String, IniEntry> section) {
        this.section = section;
    }

    /**
     * Returns the expanded value of {@code entry}; empty if its syntax is invalid or a key is missing in
     * {@code section}.
     */
    static Optional<String> of(IniEntry entry, Map<String, IniEntry> section) {
        return Optional.ofNullable(new Interpolation(section).expand(entry.value(), MAX_DEPTH));
    }

    private @Nullable String expand(String value, int depth) {
        StringBuilder text = new StringBuilder();
        int position = 0;
        for (int sign = value.indexOf('%'); sign >= 0; sign = value.indexOf('%', position)) {
            text.append(value, position, sign);
            int end = value.indexOf(")s", sign);
            if (value.startsWith("%%", sign)) {
                text.append('%');
                position = sign + 2;
            } else if (value.startsWith("%(", sign) && end == value.indexOf(')', sign)) {
                @Nullable String expanded = valueOf(value.substring(sign + 2, Math.max(end, sign + 2)), depth);
                if (end < 0 || expanded == null) {
                    return null;
                }
                text.append(expanded);
                position = end + 2;
            } else {
                return null;
            }
        }
        return text.append(value.substring(position)).toString();
    }

    private @Nullable String valueOf(String key, int depth) {
        @Nullable IniEntry entry = section.get(key.toLowerCase(Locale.ROOT));
        return entry == null || depth == 0 ? null : expand(entry.value(), depth - 1);
    }
}
