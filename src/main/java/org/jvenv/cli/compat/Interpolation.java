package org.jvenv.cli.compat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.ini.IniFile.IniEntry;

/**
 * What {@code configparser} makes of percent signs unless it is told not to, as virtualenv does not, and pip does:
 * {@code %%} for one of them, {@code %(key)s} for the value of another key.
 */
final class Interpolation {

    /** As deep as {@code configparser} goes. */
    private static final int DEPTH = 10;

    private final Map<String, IniEntry> section;

    private Interpolation(Map<String, IniEntry> section) {
        this.section = section;
    }

    /** The value of {@code entry} among those of {@code section}, or nothing if it makes no sense. */
    static Optional<String> of(IniEntry entry, Map<String, IniEntry> section) {
        return Optional.ofNullable(new Interpolation(section).expand(entry.value(), DEPTH));
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
                @Nullable String other = other(value.substring(sign + 2, Math.max(end, sign + 2)), depth);
                if (end < 0 || other == null) {
                    return null;
                }
                text.append(other);
                position = end + 2;
            } else {
                return null;
            }
        }
        return text.append(value.substring(position)).toString();
    }

    private @Nullable String other(String key, int depth) {
        @Nullable IniEntry named = section.get(key.toLowerCase(Locale.ROOT));
        return named == null || depth == 0 ? null : expand(named.value(), depth - 1);
    }
}
