package org.jvenv.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written to: a {@link java.io.PrintStream} does not tell. */
public final class StandardOutput extends OutputStream {

    private static final String NOBODY_READS = "Broken pipe"; // EPIPE, as after `| head`

    private final OutputStream out;
    private @Nullable IOException fault;

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
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    /** Why something was not written; {@code null} if all was, or if the reader did not want more. */
    public @Nullable String fault() {
        String reason = fault == null ? "" : String.valueOf(fault.getMessage());
        return reason.isEmpty() || reason.contains(NOBODY_READS) ? null : reason;
    }
}
