package org.jvenv.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that records write errors, which {@link java.io.PrintStream} does not report. */
public final class StandardOutput extends OutputStream {

    private static final String BROKEN_PIPE = "Broken pipe"; // EPIPE, as after `| head`

    private final OutputStream out;
    private @Nullable IOException error;

    public StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            error = error == null ? e : error;
            throw e;
        }
    }

    /** Returns the write error; {@code null} if there was none, or if the reader closed the pipe. */
    public @Nullable String fault() {
        String reason = error == null ? "" : String.valueOf(error.getMessage());
        return reason.isEmpty() || reason.contains(BROKEN_PIPE) ? null : reason;
    }
}
