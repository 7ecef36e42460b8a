package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/**
 * The trusted certificate authorities: those of Java, or those that the user names. They are read at the first
 * {@code https} connection.
 */
final class Trust {

    private static final int DIGITS_OF_HASH = 8;

    private final @Nullable Path file;
    private final List<Path> more;
    private final String origin;
    private @Nullable SSLSocketFactory sockets;

    private Trust(@Nullable Path file, List<Path> more, String origin) {
        this.file = file;
        this.more = List.copyOf(more);
        this.origin = origin;
    }

    /** Returns the authorities of Java. */
    static Trust defaults() {
        return new Trust(null, List.of(), "Java");
    }

    /**
     * Returns only the certificates in {@code file}, a file in PEM form or a directory of such files.
     *
     * @param origin the variable or file that names it, for messages
     */
    static Trust in(Path file, String origin) {
        return in(file, List.of(), origin);
    }

    /** Returns the certificates in {@code file} and in {@code more} files or directories. */
    static Trust in(Path file, List<Path> more, String origin) {
        return new Trust(file, more, origin);
    }

    /** Returns the first file or directory with certificates, or {@code null} for those of Java. */
    @Nullable
    Path file() {
        return file;
    }

    String origin() {
        return origin;
    }

    /**
     * Configures {@code connection} to accept only the trusted certificates.
     *
     * @throws IndexException if the file contains none
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

    private KeyStore certificates(Path named) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        addAll(named, store);
        for (Path further : more) {
            addAll(further, store);
        }
        if (store.size() == 0) {
            throw new IOException(
                    Files.isDirectory(named) ? "it contains none with a name of `openssl rehash`" : "it contains none");
        }
        return store;
    }

    private static void addAll(Path named, KeyStore store) throws GeneralSecurityException, IOException {
        if (!Files.isDirectory(named)) {
            add(named, store);
            return;
        }
        for (Path child : Trees.children(named)) {
            if (isHashed(String.valueOf(child.getFileName()))) {
                add(child, store);
            }
        }
    }

    private static void add(Path file, KeyStore store) throws GeneralSecurityException, IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
        }
    }

    /**
     * Whether OpenSSL, and therefore requests and pip, reads a file with this name: eight hexadecimal digits, a dot and
     * a number. Other files in such a directory are ignored.
     */
    private static boolean isHashed(String name) {
        int point = name.indexOf('.');
        boolean hashed = point == DIGITS_OF_HASH && name.length() > point + 1;
        for (int i = 0; hashed && i < name.length(); i++) {
            char character = name.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            boolean letter = character >= 'a' && character <= 'f' && i < point;
            hashed = i == point || digit || letter;
        }
        return hashed;
    }
}
