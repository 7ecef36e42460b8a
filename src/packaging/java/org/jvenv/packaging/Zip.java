package org.jvenv.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A zip archive that keeps who may execute a file, which the JDK's own cannot, and knows no time zone. */
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int MADE_ON_UNIX = 3 << 8 | 20;
    private static final int DEFLATED = 8;
    private static final int UTF_8 = 1 << 11;
    private static final int REGULAR_FILE = 0x8000;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final LocalDateTime time;

    private Zip(Instant time) {
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static byte[] of(List<PackagedFile> files, Instant time) throws IOException {
        Zip zip = new Zip(time);
        for (PackagedFile file : files) {
            zip.add(file);
        }
        int start = zip.archive.size();
        zip.archive.writeBytes(zip.directory.toByteArray());
        zip.archive.writeBytes(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) files.size())
                .putShort((short) files.size())
                .putInt(zip.directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return zip.archive.toByteArray();
    }

    private void add(PackagedFile file) throws IOException {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflated(file.content());
        byte[] common = common(name, file.content(), deflated);
        int offset = archive.size();
        archive.writeBytes(little(4).putInt(LOCAL).array());
        archive.writeBytes(common);
        archive.writeBytes(name);
        archive.writeBytes(deflated);
        directory.writeBytes(
                little(6).putInt(CENTRAL).putShort((short) MADE_ON_UNIX).array());
        directory.writeBytes(common);
        directory.writeBytes(little(14)
                .putShort((short) 0)
                .putInt(0)
                .putInt((REGULAR_FILE | file.access().mode()) << 16)
                .putInt(offset)
                .array());
        directory.writeBytes(name);
    }

    /** What stands in a file's own header and in the directory alike. */
    private byte[] common(byte[] name, byte[] content, byte[] deflated) {
        CRC32 crc = new CRC32();
        crc.update(content);
        int date = (time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
        int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
        return little(26)
                .putShort((short) 20)
                .putShort((short) UTF_8)
                .putShort((short) DEFLATED)
                .putShort((short) clock)
                .putShort((short) date)
                .putInt((int) crc.getValue())
                .putInt(deflated.length)
                .putInt(content.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(result, deflater)) {
            stream.write(content);
        } finally {
            deflater.end();
        }
        return result.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
