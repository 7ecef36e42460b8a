package org.jvenv.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream in UTF-8 for users, which makes control characters {@linkplain Visible visible}, so that no foreign name,
 * path or file controls their terminal. Output for programs and jvenv's own control sequences go to {@link #raw}.
 */
public final class ShownStream extends PrintStream {

    private final PrintStream raw;

    public ShownStream(OutputStream out) {
        super(new Showing(out), false, StandardCharsets.UTF_8);
        raw = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    /** Returns the unfiltered stream behind {@code stream}. */
    public static PrintStream raw(PrintStream stream) {
        return stream instanceof ShownStream shown ? shown.raw : stream;
    }

    /** Filters bytes; a {@link PrintStream} never splits a character between two calls. */
    private static final class Showing extends FilterOutputStream {

        private static final int FIRST_PRINTABLE = 0x20;
        private static final int FIRST_LONG = 0x7f;

        Showing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isPlain(bytes, offset, length)) {
                out.write(bytes, offset, length);
                return;
            }
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            out.write(Visible.of(text).getBytes(StandardCharsets.UTF_8));
        }

        private static boolean isPlain(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                byte each = bytes[i];
                boolean control = each >= 0 && each < FIRST_PRINTABLE && each != '\n' && each != '\t';
                if (control || each == FIRST_LONG || each < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
