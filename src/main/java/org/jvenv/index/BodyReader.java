package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;
import org.jvenv.wheel.Wheel;

/** Reads the body of a response, up to a size and with a minimum speed. */
final class BodyReader {

    private static final int PIECE = 1 << 16;

    private final URI address;
    private final Limit limit;
    private final Timeouts patience;
    private final Cancellation cancellation;

    BodyReader(URI address, Limit limit, Timeouts patience, Cancellation cancellation) {
        this.address = address;
        this.limit = limit;
        this.patience = patience;
        this.cancellation = cancellation;
    }

    /**
     * How much may come.
     *
     * @param mebibytes how large the whole may be
     * @param windows how long it may take, in windows of {@link Timeouts}
     */
    record Limit(int mebibytes, int windows) {

        /** A page of an index: those of the largest projects have a few megabytes. */
        static final Limit PAGE = new Limit(32, 10);

        /** A wheel, which is unpacked in memory. */
        static final Limit FILE = new Limit(Wheel.MOST_MEBIBYTES, 120);

        int bytes() {
            return mebibytes << 20;
        }
    }

    /**
     * Copies {@code from} to its end.
     *
     * @param expected how many bytes there must be, or -1 where the server did not say
     * @param before how many bytes of the whole were here already, for {@code meter}
     * @throws IOException with a reason for the user, if it ends early, falls silent or becomes too slow
     * @throws IndexException if it is more than the limit
     */
    void copy(InputStream from, OutputStream to, long expected, long before, Meter meter) throws IOException {
        checkSize(before + Math.max(expected, 0));
        byte[] piece = new byte[PIECE];
        long total = 0;
        long inWindow = 0;
        Stopwatch whole = Stopwatch.started();
        Stopwatch window = Stopwatch.started();
        for (int count = read(from, piece); count >= 0; count = read(from, piece)) {
            cancellation.check();
            total += count;
            checkSize(before + total);
            write(piece, count, to);
            inWindow += count;
            meter.reached(before + total);
            if (inWindow >= Timeouts.LEAST_BYTES && !isOver(whole, limit.windows())) {
                inWindow = 0;
                window = Stopwatch.started();
            } else if (isOver(window, 1) || isOver(whole, limit.windows())) {
                throw new IOException("the server is too slow");
            }
        }
        if (expected >= 0 && total < expected) {
            throw new IOException("the connection was cut after " + total + " of " + expected + " bytes");
        }
    }

    private boolean isOver(Stopwatch watch, int windows) {
        return watch.milliseconds() > patience.window().toMillis() * windows;
    }

    private void checkSize(long bytes) {
        if (bytes > limit.bytes()) {
            throw IndexException.tooLarge(address, limit.mebibytes());
        }
    }

    private static void write(byte[] piece, int count, OutputStream to) {
        try {
            to.write(piece, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the server is not to blame
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
