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

/** Asks servers over HTTP. It waits for none of them for long, and follows where they send it. */
final class HttpRequests {

    private static final int MOST_REDIRECTIONS = 10;
    private static final int WINDOWS_OF_HEADERS = 4;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private final Proxies proxies;
    private final Trust trust;
    private final Timeouts patience;

    HttpRequests(Proxies proxies, Trust trust, Timeouts patience) {
        this.proxies = proxies;
        this.trust = trust;
        this.patience = patience;
    }

    Timeouts patience() {
        return patience;
    }

    /**
     * Asks for what is at {@code address}; the answer's status is known, its body is not read.
     *
     * @param authorization told to the server of {@code address} and to no other, or {@code null}
     */
    HttpURLConnection get(URI address, @Nullable String authorization, Map<String, String> headers) throws IOException {
        URI current = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            HttpURLConnection connection = open(current, headers);
            if (authorization != null && isSameServer(address, current)) {
                connection.setRequestProperty("Authorization", authorization);
            }
            if (!isRedirection(status(current, connection))) {
                return connection;
            }
            current = next(current, connection);
        }
        throw new IOException("it leads from one address to the next without end");
    }

    private HttpURLConnection open(URI address, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(proxies.proxyFor(address));
        connection.setInstanceFollowRedirects(false); // Java would not follow from http to https
        connection.setConnectTimeout((int) patience.connecting().toMillis());
        connection.setReadTimeout((int) patience.silence().toMillis());
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "jvenv/" + ToolVersion.current());
        introduce(address, connection);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    /** A proxy may want to know who asks, and a server may have to show who it is. */
    private void introduce(URI address, HttpURLConnection connection) {
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

    private int status(URI address, HttpURLConnection connection) throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        Thread guard = guard(connection, ended);
        try {
            int status = connection.getResponseCode(); // of an answer that was ended in the middle, too
            if (!ended.get()) {
                return status;
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("the server does not answer", e);
        } catch (SSLException e) {
            @Nullable IndexException distrust = CertificateErrors.explain(address, e, trust);
            if (distrust != null) {
                throw distrust; // another attempt would not change it
            }
            throw e;
        } catch (IOException e) {
            throw ended.get() ? new IOException("the server does not answer", e) : e;
        } finally {
            guard.interrupt();
        }
        throw new IOException("the server does not answer");
    }

    /** Ends the connection if no answer has begun in time: to Java, each byte of a header is a sign of life. */
    private Thread guard(HttpURLConnection connection, AtomicBoolean ended) {
        long longest = patience.window().toMillis() * WINDOWS_OF_HEADERS;
        Thread guard = new Thread(
                () -> {
                    try {
                        while (!Thread.currentThread().isInterrupted()) { // Java asks once more by itself
                            Thread.sleep(longest);
                            ended.set(true);
                            connection.disconnect();
                        }
                    } catch (InterruptedException e) {
                        return; // the answer has begun
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
            throw new IOException("it leads elsewhere, but does not say where");
        }
        try {
            URI next = current.resolve(location);
            if (!Links.isSecure(next) && (Links.isSecure(current) || !"http".equalsIgnoreCase(next.getScheme()))) {
                throw IndexException.lessSafe(current, next);
            }
            if (!Links.isServer(next)) {
                throw new IllegalArgumentException(location);
            }
            return next;
        } catch (IllegalArgumentException e) {
            String shown = Addresses.shown(location);
            throw new IOException("it leads to `" + shown + "`, which is no address", e);
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
