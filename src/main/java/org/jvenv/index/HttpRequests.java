package org.jvenv.index;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ToolVersion;
import org.jvenv.failure.Addresses;
import org.jvenv.log.Log;
import org.jvenv.log.RequestLog;
import org.jvenv.platform.Stopwatch;

/** Sends HTTP requests with timeouts, and follows redirects. */
final class HttpRequests {

    private static final int MOST_REDIRECTIONS = 10;
    private static final int WINDOWS_OF_HEADERS = 4;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private final Proxies proxies;
    private final Trust trust;
    private final Timeouts timeouts;

    HttpRequests(Proxies proxies, Trust trust, Timeouts timeouts) {
        this.proxies = proxies;
        this.trust = trust;
        this.timeouts = timeouts;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    /**
     * Requests {@code address}, and returns when the status is known and before the body is read.
     *
     * @param authorization a header that is sent only to the server of {@code address}, or {@code null}
     */
    HttpURLConnection get(URI address, @Nullable String authorization, Map<String, String> headers) throws IOException {
        URI current = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            HttpURLConnection connection = open(current, headers);
            if (authorization != null && isSameServer(address, current)) {
                connection.setRequestProperty("Authorization", authorization);
            }
            if (!isRedirection(loggedStatus(current, connection))) {
                return connection;
            }
            URI next = next(current, connection);
            if (Log.isOn()) {
                RequestLog.redirected(current, next);
            }
            current = next;
        }
        throw new IOException("too many redirects");
    }

    private HttpURLConnection open(URI address, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(proxies.proxyFor(address));
        connection.setInstanceFollowRedirects(false); // Java does not follow redirects from http to https
        connection.setConnectTimeout((int) timeouts.connecting().toMillis());
        connection.setReadTimeout((int) timeouts.silence().toMillis());
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "jvenv/" + ToolVersion.current());
        authenticate(address, connection);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    /** Sets the password of the proxy and the trusted certificates. */
    private void authenticate(URI address, HttpURLConnection connection) {
        if (connection instanceof HttpsURLConnection secure) {
            trust.applyTo(secure);
            @Nullable ProxyPassword password = proxies.passwordFor(address);
            if (password != null) {
                secure.setAuthenticator(password);
            }
            return;
        }
        @Nullable String authorization = proxies.authorizationFor(address);
        if (authorization != null) {
            connection.setRequestProperty("Proxy-Authorization", authorization);
        }
    }

    private int loggedStatus(URI address, HttpURLConnection connection) throws IOException {
        Stopwatch watch = Stopwatch.started();
        int status = status(address, connection);
        if (Log.isOn()) {
            RequestLog.answered(address, status, watch.milliseconds());
        }
        return status;
    }

    private int status(URI address, HttpURLConnection connection) throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        Thread guard = guard(connection, ended);
        try {
            int status = connection.getResponseCode(); // may return a status after the guard has disconnected
            if (!ended.get()) {
                return status;
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("the server does not answer", e);
        } catch (SSLException e) {
            @Nullable IndexException explained = CertificateErrors.explain(address, e, trust);
            if (explained != null) {
                throw explained; // another attempt would fail, too
            }
            throw e;
        } catch (IOException e) {
            throw ended.get() ? new IOException("the server does not answer", e) : e;
        } finally {
            guard.interrupt();
        }
        throw new IOException("the server does not answer");
    }

    /** Disconnects if the headers are not complete in time; the read timeout of Java restarts with each byte. */
    private Thread guard(HttpURLConnection connection, AtomicBoolean ended) {
        long longest = timeouts.window().toMillis() * WINDOWS_OF_HEADERS;
        Thread guard = new Thread(
                () -> {
                    try {
                        while (!Thread.currentThread().isInterrupted()) { // Java repeats the request once
                            Thread.sleep(longest);
                            ended.set(true);
                            connection.disconnect();
                        }
                    } catch (InterruptedException e) {
                        return; // the response has begun
                    }
                },
                "jvenv-index-guard");
        guard.setDaemon(true);
        guard.start();
        return guard;
    }

    private static URI next(URI current, HttpURLConnection connection) throws IOException {
        @Nullable String location = connection.getHeaderField("Location");
        connection.disconnect();
        if (location == null) {
            throw new IOException("redirect without `Location`");
        }
        try {
            URI next = current.resolve(location);
            if (!Links.isSecure(next) && (Links.isSecure(current) || !"http".equalsIgnoreCase(next.getScheme()))) {
                throw IndexException.insecure(current, next);
            }
            if (!Links.isServer(next)) {
                throw new IllegalArgumentException(location);
            }
            return next;
        } catch (IllegalArgumentException e) {
            String shown = Addresses.redact(location);
            throw new IOException("redirect to the invalid URL `" + shown + "`", e);
        }
    }

    private static boolean isRedirection(int status) {
        return status == HttpURLConnection.HTTP_MOVED_PERM
                || status == HttpURLConnection.HTTP_MOVED_TEMP
                || status == HttpURLConnection.HTTP_SEE_OTHER
                || status == TEMPORARY_REDIRECT
                || status == PERMANENT_REDIRECT;
    }

    static boolean isSameServer(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
