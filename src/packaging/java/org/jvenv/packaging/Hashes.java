package org.jvenv.packaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Checksums in the notations of those who check them. */
final class Hashes {

    private Hashes() {}

    /** As in a wheel's {@code RECORD}. */
    static String sha256(byte[] content) {
        return "sha256=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest("SHA-256", content));
    }

    /** As in a Debian package's {@code md5sums}. */
    static String md5(byte[] content) {
        return HexFormat.of().formatHex(digest("MD5", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
