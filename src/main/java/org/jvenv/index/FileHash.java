package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hash that an index gives for a file.
 *
 * @param algorithm the name of the algorithm in indexes: {@code sha256}
 * @param digits the value in lower-case hexadecimal digits
 */
record FileHash(String algorithm, String digits) {

    static final String SHA256 = "sha256";

    /** The supported algorithms, in order of preference; SHA-256 is first because it names store entries. */
    private static final List<Algorithm> ALGORITHMS = List.of(
            new Algorithm(SHA256, "SHA-256", 64),
            new Algorithm("sha512", "SHA-512", 128),
            new Algorithm("sha384", "SHA-384", 96),
            new Algorithm("sha224", "SHA-224", 56),
            new Algorithm("sha1", "SHA-1", 40),
            new Algorithm("md5", "MD5", 32));

    private static final int PIECE = 1 << 16;

    private record Algorithm(String name, String javaName, int digits) {}

    /**
     * Returns the preferred hash in {@code given}, or {@code null} if no algorithm is supported.
     *
     * @param given hashes by the lower-case name of their algorithm
     * @throws IllegalArgumentException if the hash is malformed; such a file must not be used
     */
    static @Nullable FileHash of(Map<String, String> given) {
        for (Algorithm algorithm : ALGORITHMS) {
            @Nullable String value = given.get(algorithm.name());
            if (value != null) {
                if (value.length() != algorithm.digits() || !isHexadecimal(value)) {
                    throw new IllegalArgumentException("not a hash of " + algorithm.name());
                }
                return new FileHash(algorithm.name(), value.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    /** Returns the name of the algorithm in messages: {@code SHA-256}. */
    String shownAlgorithm() {
        return known().javaName();
    }

    /** Computes the hash of {@code file} with the same algorithm. */
    String digitsOf(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(known().javaName());
            byte[] piece = new byte[PIECE];
            for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
                digest.update(piece, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this Java has no " + algorithm, e);
        }
    }

    private Algorithm known() {
        for (Algorithm known : ALGORITHMS) {
            if (known.name().equals(algorithm)) {
                return known;
            }
        }
        throw new IllegalArgumentException(algorithm);
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdefABCDEF".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
