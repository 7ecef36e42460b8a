package org.jvenv.relocate.format;

import org.jspecify.annotations.Nullable;
import org.jvenv.relocate.text.Substitution;

/**
 * A compiled module without source. For modules with source, Python corrects the path on import
 * ({@code _imp._fix_co_filename}); here tracebacks would contain the old path.
 *
 * <p>The data after the header is in Python's {@code marshal} format: each string consists of a letter for its kind,
 * its length, and its bytes. There are no absolute positions, so strings can be replaced in place.
 */
final class SourcelessModule {

    /** Kinds with a length of one byte. */
    private static final String SHORT_KINDS = "zZ";

    /** Kinds with a length of four bytes; capitals and {@code t} are interned. */
    private static final String LONG_KINDS = "aAuts";

    private static final String LONG_FOR_SHORT = "aA";
    private static final String UNICODE_FOR_SHORT = "ut";
    private static final int REFERENCED = 0x80;
    private static final int LONGEST_SHORT = 255;

    private final String content;
    private final Substitution substitution;
    private final StringBuilder changed = new StringBuilder();
    private int done;

    private SourcelessModule(String content, Substitution substitution) {
        this.content = content;
        this.substitution = substitution;
    }

    /** Replaces the old path at the beginning of strings. */
    static String moved(String content, Substitution substitution) {
        SourcelessModule module = new SourcelessModule(content, substitution);
        for (int at = 0; at < content.length(); at++) {
            @Nullable String place = module.placeAt(at);
            if (place != null) {
                module.replace(at, place);
                at += place.length();
            }
        }
        return module.changed.append(content, module.done, content.length()).toString();
    }

    private @Nullable String placeAt(int at) {
        for (String place : substitution.oldPlaces()) {
            if (content.startsWith(place, at)) {
                int length = lengthBefore(at);
                int end = at + place.length();
                boolean whole = length == place.length() || (length > place.length() && content.charAt(end) == '/');
                if (whole && at + length <= content.length()) {
                    return place;
                }
            }
        }
        return null;
    }

    private boolean isShort(int at) {
        return at > 1 && SHORT_KINDS.indexOf(content.charAt(at - 2) & ~REFERENCED) >= 0;
    }

    private int lengthBefore(int at) {
        if (isShort(at)) {
            return content.charAt(at - 1);
        }
        if (at < 5 || LONG_KINDS.indexOf(content.charAt(at - 5) & ~REFERENCED) < 0) {
            return -1;
        }
        return content.charAt(at - 4)
                | content.charAt(at - 3) << 8
                | content.charAt(at - 2) << 16
                | content.charAt(at - 1) << 24;
    }

    private void replace(int at, String place) {
        int length = lengthBefore(at);
        String text = substitution.place() + content.substring(at + place.length(), at + length);
        int kindAt = isShort(at) ? at - 2 : at - 5;
        char kind = content.charAt(kindAt);
        int index = SHORT_KINDS.indexOf(kind & ~REFERENCED);
        boolean ascii = isAscii(text);
        changed.append(content, done, kindAt);
        if (index >= 0 && ascii && text.length() <= LONGEST_SHORT) {
            changed.append(kind).append((char) text.length());
        } else {
            changed.append(longKind(kind, index, ascii));
            for (int shift = 0; shift < 32; shift += 8) {
                changed.append((char) (text.length() >> shift & 0xFF));
            }
        }
        changed.append(text);
        done = at + length;
    }

    private static char longKind(char kind, int shortIndex, boolean ascii) {
        int plain = kind & ~REFERENCED;
        int index = shortIndex >= 0 ? shortIndex : LONG_FOR_SHORT.indexOf(plain);
        if (index < 0) {
            return kind;
        }
        String kinds = ascii ? LONG_FOR_SHORT : UNICODE_FOR_SHORT;
        return (char) (kinds.charAt(index) | (kind & REFERENCED));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= REFERENCED) {
                return false;
            }
        }
        return true;
    }
}
