package org.jvenv.seed.install;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jvenv.launcher.WindowsShim;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.wheel.Section;

/** The launchers for Windows that pip contains for the programs that it installs. */
public final class Launchers {

    private static final String PLACE = "pip/_vendor/distlib";
    private static final int PLACE_OF_HEADER = 0x3c;
    private static final int ARM64 = 0xAA64;

    private Launchers() {}

    /**
     * Returns shims with the launcher of the pip that is installed in {@code destination}.
     *
     * @throws SeedingException if there is no pip, or one without launchers, such as Debian's
     */
    static WindowsShim of(WheelPlan destination) throws IOException {
        String name = nameFor(destination.environment().base());
        Path launcher = destination.directory(Section.PURELIB).resolve(PLACE).resolve(name);
        if (!Files.isRegularFile(launcher)) {
            throw SeedingException.noLauncher(destination.project(), name);
        }
        return new WindowsShim(Files.readAllBytes(launcher));
    }

    /** Returns distlib's name of the launcher for console programs. */
    public static String nameFor(Interpreter base) {
        if (!base.build().is64Bit()) {
            return "t32.exe";
        }
        return machineOf(base.executable()) == ARM64 ? "t64-arm.exe" : "t64.exe";
    }

    /** Returns the machine type of a program (Microsoft, "PE Format"), or 0 if it is unknown. */
    private static int machineOf(Path program) {
        try (SeekableByteChannel channel = Files.newByteChannel(program)) {
            int header = read(channel, PLACE_OF_HEADER).getInt();
            ByteBuffer start = read(channel, header);
            return start.getInt() == 'P' + ('E' << 8) ? start.getShort() & 0xFFFF : 0;
        } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
            return 0; // the caller assumes x86-64
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, int place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(place);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the buffer is full or the file ends
        }
        return bytes.flip();
    }
}
