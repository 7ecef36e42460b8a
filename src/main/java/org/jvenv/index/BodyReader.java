package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.jvenv.log.Log;
import org.jvenv.log.RequestLog;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;
import org.jvenv.wheel.Wheel;

/** Reads the body of a response, up to a size and with a minimum speed. */
final class BodyReader {

    private static final int PIECE = 1 << 16;

    private final URI address;
    private final Limit limit;
    private final Timeouts timeouts;
    private final Cancellation cancellation;

    BodyReader(URI address, Limit limit, Timeouts timeouts, Cancellation cancellation) {
        this.address = address;
        this.limit = limit;
        this.timeouts = timeouts;
        this.cancellation = cancellation;
    }

    /**
     * The limits of a response.
     *
     * @param mebibytes the maximum size
     * @param windows the maximum time, in windows of {@link Timeouts}
     */
    record Limit(int mebibytes, int windows) {

        /** The limits of an index page: the largest projects have pages of a few megabytes. */
        static final Limit PAGE = new Limit(32, 10);

        /** The limits of a wheel, which is unpacked in memory. */
        static final Limit FILE = new Limit(Wheel.MOST_MEBIBYTES, 120);

        int bytes() {
            return mebibytes << 20;
        }
    }

    /**
     * Copies {@code from} to its end.
     *
     * @param expected the size in bytes, or -1 if it is unknown
     * @param before the number of bytes of previous attempts, for {@code meter}
     * @throws IOException with a reason for the user, if the response is incomplete or too slow
     * @throws IndexException if it exceeds the limit
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
            throw new IOException("connection closed after " + total + " of " + expected + " bytes");
        }
        if (Log.isOn()) {
            RequestLog.read(address, total, before, whole.milliseconds());
        }
    }

    private boolean isOver(Stopwatch watch, int windows) {
        return watch.milliseconds() > timeouts.window().toMillis() * windows;
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
            throw new UncheckedIOException(e); // a local error, not one of the server
        }
    }

    private static int read(InputStream from, byte[] piece) throws IOException {
        try {
            return from.read(piece);
        } catch (SocketTimeoutException e) {
            throw new IOException("the server stopped sending data", e);
        }
    }
}
