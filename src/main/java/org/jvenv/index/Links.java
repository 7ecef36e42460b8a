package org.jvenv.index;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads links to files. */
final class Links {

    private static final int LARGEST_PORT = 65535;
    private static final int LONGEST_NAME = 200;
    private static final String NOT_IN_ADDRESSES = "\"<>\\^`{|} ";

    private Links() {}

    /** Where {@code link} leads from {@code page}, or {@code null} if it is not a link that can be followed. */
    static @Nullable URI resolve(URI page, String link) {
        try {
            URI address = page.resolve(encoded(link.strip()));
            return isServer(address) || (isFile(page) && isFile(address)) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether {@code address} is one of HTTP to which a connection can be made. */
    static boolean isServer(URI address) {
        boolean http = isSecure(address) || "http".equalsIgnoreCase(address.getScheme());
        @Nullable String host = address.getHost();
        int port = address.getPort();
        boolean possible = port > 0 && port <= LARGEST_PORT;
        return http && host != null && !host.isEmpty() && (possible || port == -1);
    }

    /** Whether {@code address} is that of a file on this machine. */
    static boolean isFile(URI address) {
        return "file".equalsIgnoreCase(address.getScheme()) && address.getPath() != null;
    }

    /** Whether {@code address} is one of {@code https}. */
    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** The name behind the last slash of either kind. */
    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether a file may be called {@code name}: one plain name, of the characters that wheels have in theirs. */
    static boolean isFileName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
            if (!plain && "._+!-".indexOf(character) < 0) {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith(".") && name.length() <= LONGEST_NAME;
    }

    /** Pages have characters in links that browsers encode when they follow one. */
    private static String encoded(String link) {
        StringBuilder encoded = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); ) {
            int character = link.codePointAt(i);
            i += Character.charCount(character);
            if (character < 0x80 && NOT_IN_ADDRESSES.indexOf(character) < 0) {
                encoded.appendCodePoint(character);
            } else {
                for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(hexadecimal(each >> 4)).append(hexadecimal(each));
                }
            }
        }
        return encoded.toString();
    }

    private static char hexadecimal(int number) {
        return Character.toUpperCase(Character.forDigit(number & 0xF, 16));
    }
}
