package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.jvenv.testing.IndexServer.cut;
import static org.jvenv.testing.IndexServer.redirect;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.failure.ExitCode;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Variables;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;
import org.jvenv.testing.SelfSigned;
import org.jvenv.testing.TunnelProxy;
import org.jvenv.tree.Sha256;

@Timeout(60)
class SecureIndexTest {

    private static final URI PAGE = URI.create("https://me:secret@index.example/simple/demo/");
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, Duration.ofMillis(5));

    @TempDir
    private static Path keys;

    private static SelfSigned ours;
    private static SelfSigned ofAnother;

    @TempDir
    private Path temp;

    private IndexServer server;

    @BeforeAll
    static void makeCertificates() throws IOException {
        ours = SelfSigned.make(keys, "IP:127.0.0.1,DNS:index.invalid");
        ofAnother = SelfSigned.make(keys, "DNS:elsewhere.invalid");
    }

    @BeforeEach
    void start() throws IOException {
        server = IndexServer.secure(ours).offer(wheel("demo", "1.0").file("demo.txt", "x".repeat(2000)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serverThatNobodyVouchesForIsNamed() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index(Map.of()).files("demo"))
                .withMessage("`" + server.address()
                        + "demo/` is not available: the certificate of the host `127.0.0.1` is not trusted by Java")
                .satisfies(e -> assertThat(e.hint()).contains("PIP_CERT"))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SEEDING_FAILED));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"})
    void certificateThatAVariableNamesIsEnough(String variable) {
        PackageIndex index = index(Map.of(variable, ours.certificate().toString()));

        Path file = index.download(index.files("demo").get(0), temp);

        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "SSL_CERT_DIR"})
    void directoryOfCertificatesIsReadAsOpenSslReadsIt(String variable) throws IOException {
        Path directory = Files.createDirectories(temp.resolve("certs"));
        Files.copy(ofAnother.certificate(), directory.resolve("12345678.0"));
        Files.copy(ours.certificate(), directory.resolve("ours.pem"));
        Map<String, String> variables = Map.of(variable, directory.toString());
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index(variables).files("demo"))
                .withMessageContaining("the certificate of the host `127.0.0.1` is not trusted by `" + directory + "`");

        rehash(directory);

        assertThat(index(variables).files("demo")).hasSize(1);
    }

    @Test
    void fileAndDirectoriesOfTheSystemCountTogether() throws IOException {
        Path directory = Files.createDirectories(temp.resolve("certs"));
        Files.copy(ours.certificate(), directory.resolve("ours.pem"));
        rehash(directory);
        Map<String, String> variables =
                Map.of("SSL_CERT_FILE", ofAnother.certificate().toString(), "SSL_CERT_DIR", "/nowhere:" + directory);

        assertThat(index(variables).files("demo")).hasSize(1);
    }

    @Test
    void directoryWithoutHashedNamesIsRefused() throws IOException {
        Path directory = Files.createDirectories(temp.resolve("certs"));
        Files.copy(ours.certificate(), directory.resolve("ours.pem"));

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(
                        () -> index(Map.of("PIP_CERT", directory.toString())).files("demo"))
                .withMessage("`" + directory + "` cannot be used as a list of certificates: it contains none with a"
                        + " name of `openssl rehash`");
    }

    private static void rehash(Path directory) {
        @Nullable Path openssl = Programs.find("openssl");
        assumeTrue(openssl != null, "there is no openssl");
        Run run = Programs.run(
                directory, Map.of("PATH", "/usr/bin:/bin"), openssl.toString(), "rehash", directory.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void certificateThatPipConfNamesIsEnough() throws IOException {
        Path conf = Files.writeString(temp.resolve("pip.conf"), "[global]\ncert = ~/certificate.pem\n");
        String home = String.valueOf(ours.certificate().getParent());

        PackageIndex index = index(Map.of("PIP_CONFIG_FILE", conf.toString(), "HOME", home));

        assertThat(index.files("demo")).hasSize(1);
    }

    @Test
    void fileWithOtherCertificatesIsNamedWithWhoNamesIt() {
        Path others = ofAnother.certificate();

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() ->
                        index(Map.of("REQUESTS_CA_BUNDLE", others.toString())).files("demo"))
                .withMessageContaining("the certificate of the host `127.0.0.1` is not trusted by `" + others + "`")
                .satisfies(e -> assertThat(e.hint()).endsWith("which is set by `REQUESTS_CA_BUNDLE`"));
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws IOException {
        try (IndexServer other = IndexServer.secure(ofAnother)) {
            server.misbehave(redirect(other.address() + "demo/"));
            Path both = Files.writeString(
                    temp.resolve("both.pem"),
                    "ours:\n" + Files.readString(ours.certificate()) + Files.readString(ofAnother.certificate()));

            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> index(Map.of("PIP_CERT", both.toString())).files("demo"))
                    .withMessage("`" + other.address() + "demo/` is not available: the certificate of the host"
                            + " `127.0.0.1` is for another name");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void listOfCertificatesIsNotReadForServersWithoutThem() throws IOException {
        try (IndexServer open = new IndexServer().offer(wheel("demo", "1.0"))) {
            Map<String, String> variables = Map.of("JVENV_INDEX_URL", open.address(), "PIP_CERT", "/nowhere.pem");

            assertThat(index(variables).files("demo")).hasSize(1);
        }
    }

    @Test
    void listThatIsNotThereIsNamed() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index(Map.of("PIP_CERT", "/nowhere.pem")).files("demo"))
                .withMessage("`/nowhere.pem` cannot be used as a list of certificates: it does not exist")
                .satisfies(e -> assertThat(e.hint()).startsWith("set `PIP_CERT` to a file"));
    }

    @Test
    void connectionThatIsNotSafeIsCalledSo() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> new Retry(SHORT, Cancellation.NEVER).perform(PAGE, () -> {
                    throw new SSLException("what is this?");
                }))
                .withMessage("`https://index.example/simple/demo/` is not available: TLS handshake failed: what is"
                        + " this?");
    }

    @Test
    void redirectionThatGivesSafetyUpIsRefusedAtOnceWithoutItsPassword() throws IOException {
        try (IndexServer open = new IndexServer().offer(wheel("demo", "9.0"))) {
            String target = open.address() + "demo/";
            server.misbehave(redirect(target.replace("//", "//me:secret@")));

            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> index(trusting()).files("demo"))
                    .withMessage("`" + server.address() + "demo/` is not available: it refers to the insecure `"
                            + target + "`");
            assertThat(server.requests()).hasSize(1);
            assertThat(open.requests()).isEmpty();
        }
    }

    @Test
    void continuesWhereConnectionWasCut() throws IOException {
        PackageIndex index = index(trusting());
        IndexFile demo = index.files("demo").get(0);
        server.misbehave(cut());

        Path file = index.download(demo, temp);

        assertThat(Sha256.of(file)).isEqualTo(demo.sha256());
        assertThat(server.requests()).last().asString().contains(" bytes=");
    }

    @Test
    void proxyLeadsToTheServerWhichIsNotToldItsPassword() throws IOException {
        try (TunnelProxy proxy = new TunnelProxy(server.port())) {
            Map<String, String> variables = new HashMap<>(trusting());
            variables.put("JVENV_INDEX_URL", "https://index.invalid/simple");
            variables.put("https_proxy", "http://me:secret@127.0.0.1:" + proxy.port());
            server.recordingHeader("Proxy-Authorization");

            assertThat(index(variables).files("demo")).hasSize(1);

            assertThat(proxy.lines()).contains("CONNECT index.invalid:443 HTTP/1.1");
            assertThat(server.requests()).containsExactly("GET /simple/demo/");
        }
    }

    @Test
    void expiredCertificateIsCalledSo() {
        Throwable expired = new CertPathValidatorException("no", new CertificateExpiredException("long ago"));

        assertThat(explain(expired))
                .hasMessage("`https://index.example/simple/demo/` is not available: the certificate of the host"
                        + " `index.example` has expired or is not yet valid");
    }

    @Test
    void certificateThatIsRefusedForAnotherReasonIsNamedWithIt() {
        assertThat(explain(new CertificateException("too short a key")))
                .hasMessageEndingWith("the certificate of the host `index.example` is not accepted: too short a key");
    }

    @Test
    void faultWithoutCertificateIsLeftToOthers() {
        assertThat(explain(new IOException("reset"))).isNull();
    }

    @Test
    void filesThatLieOnAServerWithoutHttpsAreNotUsed() {
        String link = "http://127.0.0.1/demo-1.0-py3-none-any.whl";
        String hash = "#sha256=" + "0".repeat(64);
        PackageIndex index = index(trusting());

        server.misbehave(page("<a href='" + link + "'></a><a href='" + link + hash + "'>"));
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index.files("demo"))
                .withMessageContaining("it refers to the insecure `" + link + "`");
        server.misbehave(page("<base href='http://127.0.0.1/'><a href='https://127.0.0.1/a.whl'></a><a href='b.whl'>"));
        assertThat(index.files("demo")).extracting(IndexFile::name).containsExactly("a.whl");
    }

    private static IndexServer.Fault page(String text) {
        return (exchange, content) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static @Nullable IndexException explain(Throwable cause) {
        SSLException fault = new SSLHandshakeException("no");
        fault.initCause(cause);
        return CertificateErrors.explain(PAGE, fault, Trust.defaults());
    }

    private static Map<String, String> trusting() {
        return Map.of("PIP_CERT", ours.certificate().toString());
    }

    private PackageIndex index(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Map.of("JVENV_INDEX_URL", server.address(), "HOME", "/nowhere"));
        all.putAll(variables);
        all.putIfAbsent("PIP_CONFIG_FILE", "/dev/null");
        PipSettings settings = new PipSettings(Variables.of(all), FileSystems.getDefault());
        HttpRequests web = new HttpRequests(new Proxies(Variables.of(all), settings.proxy()), settings.trust(), SHORT);
        return new PackageIndex(
                settings.indexes().get(0), FileSystems.getDefault(), web, Meter.SILENT, Cancellation.NEVER);
    }
}
