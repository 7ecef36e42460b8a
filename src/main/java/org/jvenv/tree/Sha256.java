package org.jvenv.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of files in package indexes and in the wheel store (FIPS 180-4), in lower-case hexadecimal digits. */
public final class Sha256 {

    private static final int PIECE_SIZE = 1 << 16;

    private Sha256() {}

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Returns the hash of a file, which is read in pieces. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE_SIZE];
            for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
