package org.jvenv.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.log.RequestLog;
import org.jvenv.platform.Cancellation;

/** Repeats requests that fail temporarily. */
final class Retry {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Timeouts timeouts;
    private final Cancellation cancellation;

    Retry(Timeouts timeouts, Cancellation cancellation) {
        this.timeouts = timeouts;
        this.cancellation = cancellation;
    }

    /** An operation that can be repeated. */
    interface Work<T> {
        T perform() throws IOException;
    }

    /**
     * Performs {@code work}, and repeats it after a pause if it fails.
     *
     * @throws IndexException if all attempts fail, or if another attempt is pointless
     */
    <T> T perform(URI address, Work<T> work) {
        long pause = timeouts.pause().toMillis();
        for (int attempt = 1; ; attempt++) {
            cancellation.check();
            try {
                return work.perform();
            } catch (FileSystemException e) { // a local error, such as a full disk
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) { // the request is not valid for Java
                throw IndexException.unreachable(address, String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                if (Log.isOn()) {
                    RequestLog.failed(address, attempt, timeouts.attempts(), reason(e));
                }
                if (attempt >= timeouts.attempts()) {
                    throw IndexException.unreachable(address, reason(e), e);
                }
            }
            pause(pause, address);
            pause *= 2;
        }
    }

    /** Accepts success; errors of the server are repeated, others are not. */
    static void check(URI address, int status) throws IOException {
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN) {
            throw IndexException.refused(address, status);
        }
        if (status >= HttpURLConnection.HTTP_INTERNAL_ERROR || status == TOO_MANY_REQUESTS) {
            throw new IOException("the server answered " + status);
        }
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw IndexException.unreachable(address, "the server answered " + status, null);
        }
    }

    /** Returns the reason for messages; for some errors, the JDK has no message but only an exception class. */
    private static String reason(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return "unknown host `" + fault.getMessage() + "`";
        }
        if (fault instanceof SocketTimeoutException) {
            return "the server does not answer";
        }
        if (fault instanceof ConnectException) {
            return "connection refused";
        }
        @Nullable String message = fault.getMessage();
        String reason = message == null ? fault.getClass().getSimpleName() : message;
        return fault instanceof SSLException ? "TLS handshake failed: " + reason : reason;
    }

    private static void pause(long milliseconds, URI address) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IndexException.unreachable(address, "interrupted", new InterruptedIOException());
        }
    }
}
