package org.jvenv.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that nobody else vouches for, made by the JDK's {@code keytool}. */
public final class SelfSigned {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final Path certificate;

    private SelfSigned(Path store, Path certificate) {
        this.store = store;
        this.certificate = certificate;
    }

    /**
     * Makes one in {@code directory}.
     *
     * @param host who it is for, as keytool has it: {@code IP:127.0.0.1}
     */
    public static SelfSigned make(Path directory, String host) throws IOException {
        Path store = Files.createTempDirectory(directory, "key").resolve("store.p12");
        Path certificate = store.resolveSibling("certificate.pem");
        keytool(
                store,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=jvenv test",
                        "-ext",
                        "SAN=" + host,
                        "-validity",
                        "2"));
        keytool(store, List.of("-exportcert", "-rfc", "-file", certificate.toString()));
        return new SelfSigned(store, certificate);
    }

    /** The certificate in PEM form. */
    public Path certificate() {
        return certificate;
    }

    /** What a server needs to show it. */
    public SSLContext context() {
        try (InputStream stream = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stream, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void keytool(Path store, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-alias", "jvenv", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", store.toString()));
        Run run = Programs.start(Path.of("/"), Map.of("LC_ALL", "C.UTF-8"), command)
                .await();
        if (run.exit() != 0) {
            throw new AssertionError(run.out() + run.err());
        }
    }
}
