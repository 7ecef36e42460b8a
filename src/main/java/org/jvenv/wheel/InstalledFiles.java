package org.jvenv.wheel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code RECORD}: the list of all files of a package with their hashes, by which pip uninstalls it. */
public final class InstalledFiles {

    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private InstalledFiles() {}

    /** The row of a file; {@code sha256} as {@link #sha256} makes it. */
    public static String row(String path, String sha256, long size) {
        return quoted(path) + ",sha256=" + sha256 + "," + size;
    }

    /** The row of a file whose hash cannot be known, such as that of {@code RECORD} itself. */
    public static String rowWithoutHash(String path) {
        return quoted(path) + ",,";
    }

    /** The hash in the spelling of {@code RECORD}: base 64 with {@code -} and {@code _}, without padding. */
    public static String sha256(byte[] content) {
        return hash("SHA-256", content);
    }

    /** The files that {@code record} lists, as it spells them. */
    public static List<String> paths(String record) {
        List<String> paths = new ArrayList<>();
        changed(record, (path, row) -> {
            paths.add(path);
            return row;
        });
        return paths;
    }

    /** Says what becomes of a row. */
    @FunctionalInterface
    public interface Rows {

        /** The row in the place of {@code row}, which is that of the file {@code path}; {@code null} for none. */
        @Nullable
        String row(String path, String row);
    }

    /** {@code record} with what {@code rows} says in the place of each row; the ends of lines stay. */
    public static String changed(String record, Rows rows) {
        StringBuilder changed = new StringBuilder(record.length());
        int start = 0;
        while (start < record.length()) {
            int end = record.indexOf('\n', start);
            end = end < 0 ? record.length() : end + 1;
            String line = record.substring(start, end);
            String row = line.strip();
            @Nullable String other = row.isEmpty() ? row : rows.row(fields(row).get(0), row);
            if (other != null) {
                changed.append(other.equals(row) ? line : line.replace(row, other));
            }
            start = end;
        }
        return changed.toString();
    }

    /** The hashes in {@code record} by path, each as {@code algorithm=value}, or empty where there is none. */
    static Map<String, String> parse(String record) throws BrokenWheelException {
        Map<String, String> hashes = new HashMap<>();
        for (String raw : record.split("\n", -1)) {
            String line = raw.strip();
            if (!line.isEmpty()) {
                List<String> fields = fields(line);
                if (hashes.put(fields.get(0), fields.size() > 1 ? fields.get(1) : "") != null) {
                    throw new BrokenWheelException("its RECORD lists `" + fields.get(0) + "` twice");
                }
            }
        }
        return hashes;
    }

    /**
     * Whether {@code hash}, as {@code algorithm=value}, is that of {@code content}; an unknown algorithm never is.
     *
     * @param sha256 what {@link #sha256} gave for {@code content}
     */
    static boolean matches(String hash, byte[] content, String sha256) {
        int equals = hash.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String value = hash.substring(equals + 1);
        return switch (hash.substring(0, equals)) {
            case "sha256" -> value.equals(sha256);
            case "sha384" -> value.equals(hash("SHA-384", content));
            case "sha512" -> value.equals(hash("SHA-512", content));
            default -> false;
        };
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            return BASE_64.encodeToString(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has " + algorithm, e);
        }
    }

    private static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
