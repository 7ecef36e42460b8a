package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whose signature on a server's certificate is good enough: that of an authority which Java knows, or of one that the
 * user names. Nothing is read before the first server has to show its certificate.
 */
final class Trust {

    private final @Nullable Path file;
    private final String origin;
    private @Nullable SSLSocketFactory sockets;

    private Trust(@Nullable Path file, String origin) {
        this.file = file;
        this.origin = origin;
    }

    /** In the authorities that Java knows. */
    static Trust usual() {
        return new Trust(null, "Java");
    }

    /**
     * In the certificates of {@code file}, which is in PEM form, and in no others.
     *
     * @param origin who says so, for messages
     */
    static Trust in(Path file, String origin) {
        return new Trust(file, origin);
    }

    /** The file with the certificates, or {@code null} for those of Java. */
    @Nullable
    Path file() {
        return file;
    }

    String origin() {
        return origin;
    }

    /**
     * Lets {@code connection} accept the certificates that are trusted, and no others.
     *
     * @throws IndexException if the file holds none
     */
    void applyTo(HttpsURLConnection connection) {
        if (file == null) {
            return;
        }
        @Nullable SSLSocketFactory known = sockets;
        if (known == null) {
            known = read(file);
            sockets = known;
        }
        connection.setSSLSocketFactory(known);
    }

    private SSLSocketFactory read(Path named) {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(certificates(named));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw IndexException.badTrust(named, origin, e);
        }
    }

    private static KeyStore certificates(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream stream = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
        }
        if (store.size() == 0) {
            throw new IOException("it holds none");
        }
        return store;
    }
}
