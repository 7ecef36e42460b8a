package org.jvenv.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** A tar archive in the format ustar, compressed; everything in it is root's. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM = 148;

    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    private final Instant time;

    private Tar(Instant time) {
        this.time = time;
    }

    /** The files in the order given, after all directories that they are in. */
    static byte[] gzipped(List<PackagedFile> files, Instant time) {
        Tar tar = new Tar(time);
        for (String directory : directories(files)) {
            tar.header(directory, Integer.parseInt("755", 8), 0, '5');
        }
        for (PackagedFile file : files) {
            tar.header(file.name(), file.access().mode(), file.content().length, '0');
            tar.blocks.writeBytes(file.content());
            tar.fill();
        }
        tar.blocks.writeBytes(new byte[2 * BLOCK]);
        return gzip(tar.blocks.toByteArray());
    }

    /** The header has no time and no name. */
    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(result)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    private static Set<String> directories(List<PackagedFile> files) {
        Set<String> directories = new TreeSet<>();
        for (PackagedFile file : files) {
            String name = file.name();
            for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
                directories.add(name.substring(0, end + 1));
            }
        }
        return directories;
    }

    private void header(String name, int mode, int size, char type) {
        byte[] header = new byte[BLOCK];
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("too long for the name of a file in a tar archive: " + name);
        }
        put(header, 0, name);
        put(header, 100, octal(7, mode));
        put(header, 108, octal(7, 0));
        put(header, 116, octal(7, 0));
        put(header, 124, octal(11, size));
        put(header, 136, octal(11, time.getEpochSecond()));
        put(header, CHECKSUM, "        ");
        put(header, 156, String.valueOf(type));
        put(header, 257, "ustar\00000");
        put(header, 265, "root");
        put(header, 297, "root");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, CHECKSUM, octal(6, sum) + "\0 ");
        blocks.writeBytes(header);
    }

    private void fill() {
        blocks.writeBytes(new byte[(BLOCK - blocks.size() % BLOCK) % BLOCK]);
    }

    private static String octal(int digits, long number) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
