package org.jvenv.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes the files of a wheel in the order in which they come, and their {@code RECORD} as the last of them. */
final class WheelWriter implements Closeable {

    static final int PLAIN_FILE = 0100644;

    private final ZipArchiveOutputStream zip;
    private final String recordName;
    private final LocalDateTime time;
    private final StringBuilder record = new StringBuilder();

    WheelWriter(Path wheel, String recordName, Instant time) throws IOException {
        this.zip = new ZipArchiveOutputStream(wheel);
        this.recordName = recordName;
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        zip.setLevel(Deflater.BEST_COMPRESSION);
    }

    void add(String name, String text) throws IOException {
        add(name, PLAIN_FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param mode with the type of the file, as {@code stat} has it */
    void add(String name, int mode, byte[] content) throws IOException {
        put(name, mode, content);
        record.append(name).append(',').append(hash(content)).append(',').append(content.length);
        record.append('\n');
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            record.append(recordName).append(",,\n");
            put(recordName, PLAIN_FILE, record.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String name, int mode, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        entry.setTimeLocal(time);
        entry.setSize(content.length);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "sha256=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
