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
import org.jvenv.platform.Cancellation;

/** Does what may fail by bad luck a few times. */
final class Retry {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Timeouts patience;
    private final Cancellation cancellation;

    Retry(Timeouts patience, Cancellation cancellation) {
        this.patience = patience;
        this.cancellation = cancellation;
    }

    /** What can be tried again. */
    interface Work<T> {
        T perform() throws IOException;
    }

    /**
     * Performs {@code work}, and again after a pause if it fails.
     *
     * @throws IndexException if it fails each time, or in a way that another attempt would not change
     */
    <T> T perform(URI address, Work<T> work) {
        long pause = patience.pause().toMillis();
        for (int attempt = 1; ; attempt++) {
            cancellation.check();
            try {
                return work.perform();
            } catch (FileSystemException e) { // another attempt would not make room
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) { // what Java cannot put into a request
                throw IndexException.unreachable(address, String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                if (attempt >= patience.attempts()) {
                    throw IndexException.unreachable(address, reason(e), e);
                }
            }
            pause(pause, address);
            pause *= 2;
        }
    }

    /** Lets the good ones pass; a server in trouble is worth another attempt, a refusal is not. */
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

    /** The JDK names some faults by the class of the exception alone. */
    private static String reason(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return "there is no host `" + fault.getMessage() + "`";
        }
        if (fault instanceof SocketTimeoutException) {
            return "the server does not answer";
        }
        if (fault instanceof ConnectException) {
            return "the server takes no connection";
        }
        @Nullable String message = fault.getMessage();
        String reason = message == null ? fault.getClass().getSimpleName() : message;
        return fault instanceof SSLException ? "no safe connection comes about: " + reason : reason;
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
