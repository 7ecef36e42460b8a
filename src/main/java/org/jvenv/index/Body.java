package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;

/** Reads what a server sends, as long as enough of it comes. */
final class Body {

    private static final int PIECE = 1 << 16;

    private final Patience patience;
    private final Cancellation cancellation;

    Body(Patience patience, Cancellation cancellation) {
        this.patience = patience;
        this.cancellation = cancellation;
    }

    /**
     * Copies {@code from} to its end.
     *
     * @param expected how many bytes there must be, or -1 where the server did not say
     * @param before how many bytes of the whole were here already, for {@code meter}
     * @throws IOException with a reason for the user, if it ends early, falls silent or becomes too slow
     */
    void copy(InputStream from, OutputStream to, long expected, long before, Meter meter) throws IOException {
        byte[] piece = new byte[PIECE];
        long total = 0;
        long inWindow = 0;
        Stopwatch window = Stopwatch.started();
        for (int count = read(from, piece); count >= 0; count = read(from, piece)) {
            cancellation.check();
            to.write(piece, 0, count);
            total += count;
            inWindow += count;
            meter.reached(before + total);
            if (inWindow >= Patience.LEAST_BYTES) {
                inWindow = 0;
                window = Stopwatch.started();
            } else if (window.milliseconds() > patience.window().toMillis()) {
                throw new IOException("the server is too slow");
            }
        }
        if (expected >= 0 && total < expected) {
            throw new IOException("the connection was cut after " + total + " of " + expected + " bytes");
        }
    }

    private static int read(InputStream from, byte[] piece) throws IOException {
        try {
            return from.read(piece);
        } catch (SocketTimeoutException e) {
            throw new IOException("the server has fallen silent", e);
        }
    }
}
