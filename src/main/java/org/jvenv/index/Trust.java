package org.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
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

/**
 * Whose signature on a server's certificate is good enough: that of an authority which Java knows, or of one that the
 * user names. Nothing is read before the first server has to show its certificate.
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

    /** In the authorities that Java knows. */
    static Trust usual() {
        return new Trust(null, List.of(), "Java");
    }

    /**
     * In the certificates of {@code file}, which is in PEM form or a directory of such, and in no others.
     *
     * @param origin the variable or file it comes from, for messages
     */
    static Trust in(Path file, String origin) {
        return in(file, List.of(), origin);
    }

    /** The same, with {@code more} files or directories. */
    static Trust in(Path file, List<Path> more, String origin) {
        return new Trust(file, more, origin);
    }

    /** The first file or directory with certificates, or {@code null} for those of Java. */
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

    private KeyStore certificates(Path named) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        addAll(named, store);
        for (Path further : more) {
            addAll(further, store);
        }
        if (store.size() == 0) {
            throw new IOException(
                    Files.isDirectory(named)
                            ? "it holds none under the names that `openssl rehash` gives them"
                            : "it holds none");
        }
        return store;
    }

    private static void addAll(Path named, KeyStore store) throws GeneralSecurityException, IOException {
        if (!Files.isDirectory(named)) {
            add(named, store);
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(named)) {
            for (Path child : children) {
                if (isHashed(String.valueOf(child.getFileName()))) {
                    add(child, store);
                }
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
     * Whether OpenSSL, and with it requests and pip, would look at a file of this name: eight digits of a hash, and a
     * number behind a point. Others in such a directory are passed over, as they are there.
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
