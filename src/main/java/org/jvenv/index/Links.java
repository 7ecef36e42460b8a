package org.jvenv.index;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Parses links to files. */
final class Links {

    private static final int LARGEST_PORT = 65535;
    private static final int LONGEST_NAME = 200;
    private static final String NOT_IN_ADDRESSES = "\"<>\\^`{|} ";

    private Links() {}

    /**
     * Resolves {@code link} against {@code page}; returns {@code null} if it is invalid or has an unsupported scheme.
     */
    static @Nullable URI resolve(URI page, String link) {
        try {
            URI address = page.resolve(encoded(link.strip()));
            return isServer(address) || (isFile(page) && isFile(address)) ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether {@code address} is an HTTP URL with a valid host and port. */
    static boolean isServer(URI address) {
        boolean http = isSecure(address) || "http".equalsIgnoreCase(address.getScheme());
        @Nullable String host = address.getHost();
        int port = address.getPort();
        boolean possible = port > 0 && port <= LARGEST_PORT;
        return http && host != null && !host.isEmpty() && (possible || port == -1);
    }

    /** Whether {@code address} is the URL of a local file. */
    static boolean isFile(URI address) {
        return "file".equalsIgnoreCase(address.getScheme()) && address.getPath() != null;
    }

    /** Whether the scheme is {@code https}. */
    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** Returns the part after the last slash or backslash. */
    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether {@code name} is a plain file name that contains only characters of wheel names. */
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

    /** Encodes the characters that pages contain unencoded in links. */
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
