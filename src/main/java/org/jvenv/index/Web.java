package org.jvenv.index;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.ToolVersion;

/** Asks servers over HTTP. It waits for none of them for long, and follows where they send it. */
final class Web {

    private static final int MOST_REDIRECTIONS = 10;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private final Proxies proxies;
    private final @Nullable SSLSocketFactory trust;
    private final Patience patience;

    Web(Proxies proxies, @Nullable SSLSocketFactory trust, Patience patience) {
        this.proxies = proxies;
        this.trust = trust;
        this.patience = patience;
    }

    Patience patience() {
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
            if (!isRedirection(status(connection))) {
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
        @Nullable String proxyAuthorization = proxies.authorizationFor(address);
        if (proxyAuthorization != null) {
            connection.setRequestProperty("Proxy-Authorization", proxyAuthorization);
        }
        if (trust != null && connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(trust);
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
        return connection;
    }

    private static int status(HttpURLConnection connection) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (SocketTimeoutException e) {
            throw new IOException("the server does not answer", e);
        }
    }

    private static URI next(URI current, HttpURLConnection connection) throws IOException {
        @Nullable String location = connection.getHeaderField("Location");
        connection.disconnect();
        if (location == null) {
            throw new IOException("it leads elsewhere, but does not say where");
        }
        try {
            URI next = current.resolve(location);
            boolean secure = "https".equalsIgnoreCase(next.getScheme());
            if (!secure
                    && !("http".equalsIgnoreCase(next.getScheme()) && "http".equalsIgnoreCase(current.getScheme()))) {
                throw new IOException("it leads to `" + next + "`, which is not as safe");
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new IOException("it leads to `" + location + "`, which is no address", e);
        }
    }

    private static boolean isRedirection(int status) {
        return status == HttpURLConnection.HTTP_MOVED_PERM
                || status == HttpURLConnection.HTTP_MOVED_TEMP
                || status == HttpURLConnection.HTTP_SEE_OTHER
                || status == TEMPORARY_REDIRECT
                || status == PERMANENT_REDIRECT;
    }

    private static boolean isSameServer(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
