package org.jvenv.wheel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code RECORD}: the list of all files of a package with their hashes, which pip reads to uninstall it. */
public final class InstalledFiles {

    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private InstalledFiles() {}

    /** Returns the row of a file; {@code sha256} is in the form of {@link #sha256}. */
    public static String row(String path, String sha256, long size) {
        return quoted(path) + ",sha256=" + sha256 + "," + size;
    }

    /** Returns the row of a file without a known hash, such as {@code RECORD} itself. */
    public static String rowWithoutHash(String path) {
        return quoted(path) + ",,";
    }

    /** Returns the hash in the form of {@code RECORD}: URL-safe base 64 without padding. */
    public static String sha256(byte[] content) {
        return hash("SHA-256", content);
    }

    /** Returns the paths in {@code record}, unchanged. */
    public static List<String> paths(String record) {
        List<String> paths = new ArrayList<>();
        changed(record, (path, row) -> {
            paths.add(path);
            return row;
        });
        return paths;
    }

    /** Replaces or removes rows. */
    @FunctionalInterface
    public interface Rows {

        /** Returns the new row of the file {@code path}, or {@code null} to remove {@code row}. */
        @Nullable
        String row(String path, String row);
    }

    /** Returns {@code record} with each row replaced by the result of {@code rows}; line ends are kept. */
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

    /** Returns the hashes in {@code record} by path, each as {@code algorithm=value}, or empty if it is missing. */
    static Map<String, String> parse(String record) throws BrokenWheelException {
        Map<String, String> hashes = new HashMap<>();
        for (String raw : record.split("\n", -1)) {
            String line = raw.strip();
            if (!line.isEmpty()) {
                List<String> fields = fields(line);
                if (hashes.put(fields.get(0), fields.size() > 1 ? fields.get(1) : "") != null) {
                    throw new BrokenWheelException("RECORD lists `" + fields.get(0) + "` twice");
                }
            }
        }
        return hashes;
    }

    /**
     * Whether {@code hash} ({@code algorithm=value}) matches {@code content}; one of an unknown algorithm never does.
     *
     * @param sha256 the result of {@link #sha256} for {@code content}
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
