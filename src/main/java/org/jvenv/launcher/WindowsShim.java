package org.jvenv.launcher;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A {@link Shim} for Windows, where programs are executables: a launcher, a shebang line and a zip archive with the
 * script. The format is that of simple_launcher in distlib and pip; the only difference is the constant time in the
 * archive, so that shims are reproducible.
 */
public final class WindowsShim {

    /** The launcher's placeholder of its own directory. */
    private static final String OWN_DIRECTORY = "<launcher_dir>\\";

    private static final String LINE_END = "\n\r\n";
    private static final byte[] NAME = "__main__.py".getBytes(StandardCharsets.US_ASCII);
    private static final int FILE_HEADER = 0x04034b50;
    private static final int ENTRY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SIZE_OF_FILE_HEADER = 30;
    private static final int SIZE_OF_ENTRY_HEADER = 46;
    private static final int SIZE_OF_END = 22;
    private static final short VERSION = 20;
    private static final short FIRST_OF_JANUARY_1980 = 0x21;
    private static final int OWNER_READS_AND_WRITES = 0600 << 16;

    private final byte[] launcher;

    /** Creates shims with this launcher. */
    public WindowsShim(byte[] launcher) {
        this.launcher = launcher.clone();
    }

    /** Whether the launcher can search an interpreter in its own directory, so that both can be moved. */
    public boolean canBeMoved() {
        byte[] wide = OWN_DIRECTORY.getBytes(StandardCharsets.UTF_16LE);
        return new String(launcher, StandardCharsets.ISO_8859_1)
                .contains(new String(wide, StandardCharsets.ISO_8859_1));
    }

    /** Returns a program that runs {@code script} with the interpreter at the path {@code interpreter}. */
    public byte[] running(String interpreter, String script) {
        String named = interpreter.indexOf(' ') >= 0 ? '"' + interpreter + '"' : interpreter;
        byte[] line = ("#!" + named + LINE_END).getBytes(StandardCharsets.UTF_8);
        byte[] archive = archive(script.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(launcher.length + line.length + archive.length)
                .put(launcher)
                .put(line)
                .put(archive)
                .array();
    }

    /** Returns a program that runs {@code script} with the file {@code interpreter} in its own directory. */
    public byte[] runningBeside(String interpreter, String script) {
        return running(OWN_DIRECTORY + interpreter, script);
    }

    private static byte[] archive(byte[] script) {
        CRC32 checksum = new CRC32();
        checksum.update(script);
        int contents = SIZE_OF_FILE_HEADER + NAME.length + script.length;
        int size = contents + SIZE_OF_ENTRY_HEADER + NAME.length + SIZE_OF_END;
        ByteBuffer zip = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(FILE_HEADER);
        putFacts(zip, script.length, checksum);
        zip.put(NAME).put(script);
        zip.putInt(ENTRY_HEADER).putShort(VERSION);
        putFacts(zip, script.length, checksum);
        zip.putShort((short) 0); // no comment
        zip.putShort((short) 0); // on the first disk
        zip.putShort((short) 0); // internal attributes
        zip.putInt(OWNER_READS_AND_WRITES);
        zip.putInt(0); // the offset in the archive, not in the program
        zip.put(NAME);
        zip.putInt(END).putInt(0).putShort((short) 1).putShort((short) 1);
        return zip.putInt(SIZE_OF_ENTRY_HEADER + NAME.length)
                .putInt(contents)
                .putShort((short) 0)
                .array();
    }

    private static void putFacts(ByteBuffer zip, int size, CRC32 checksum) {
        zip.putShort(VERSION).putShort((short) 0); // no flags
        zip.putShort((short) 0); // stored without compression
        zip.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        zip.putInt((int) checksum.getValue()).putInt(size).putInt(size);
        zip.putShort((short) NAME.length).putShort((short) 0);
    }
}
