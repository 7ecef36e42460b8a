package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.IndexServer.cut;
import static org.jvenv.testing.IndexServer.dripping;
import static org.jvenv.testing.IndexServer.redirect;
import static org.jvenv.testing.IndexServer.slow;
import static org.jvenv.testing.IndexServer.status;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
import org.jvenv.testing.Snapshot;
import org.jvenv.tree.Sha256;

@Timeout(30)
class PackageIndexTest {

    private static final String DEMO = "demo-1.0-py3-none-any.whl";
    private static final Timeouts SHORT = new Timeouts(
            Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofMillis(600), 2, Duration.ofMillis(5));

    @TempDir
    private Path temp;

    private IndexServer server;

    @BeforeEach
    void start() throws IOException {
        server = new IndexServer().offer(wheel("demo", "1.0").file("demo.txt", "x".repeat(2000)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsFilesWithWhatIsSaidOfThem(boolean html) {
        server.attribute(DEMO, "requires-python", ">=3.8,<4").attribute(DEMO, "yanked", "\"broken\"");
        if (html) {
            server.inHtml();
        }

        List<IndexFile> files = index().files("Demo");

        assertThat(files).hasSize(1);
        assertThat(files.get(0).name()).isEqualTo(DEMO);
        assertThat(files.get(0).requiresPython()).isEqualTo(">=3.8,<4");
        assertThat(files.get(0).yanked()).isTrue();
        assertThat(files.get(0).sha256()).hasSize(64);
        assertThat(files.get(0).address().getPath()).isEqualTo("/files/" + DEMO);
        assertThat(server.requests()).containsExactly("GET /simple/demo/");
    }

    @Test
    void unknownProjectHasNoFiles() {
        assertThat(index().files("unknown")).isEmpty();
    }

    @Test
    void bringsFileUnderItsName() throws IOException {
        Path file = index().download(demo(), temp.resolve("d"));

        assertThat(file).isEqualTo(temp.resolve("d").resolve(DEMO));
        assertThat(Files.size(file)).isGreaterThan(200);
        assertThat(Snapshot.names(temp.resolve("d"))).containsExactly(DEMO);
    }

    @Test
    void continuesWhereConnectionWasCut() throws IOException {
        IndexFile demo = demo();
        server.misbehave(cut());

        Path file = index().download(demo, temp);

        assertThat(Sha256.of(file)).isEqualTo(demo.sha256());
        assertThat(server.requests().get(2)).startsWith("GET /files/" + DEMO + " bytes=");
    }

    @Test
    void nextRunContinuesToo() throws IOException {
        IndexFile demo = demo();
        server.misbehave(cut(), status(503));
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(demo, temp))
                .withMessageContaining("the server answered 503");
        assertThat(Snapshot.names(temp)).containsExactly(demo.sha256() + ".part");

        index().download(demo, temp);

        assertThat(server.requests().get(3)).startsWith("GET /files/" + DEMO + " bytes=");
        assertThat(Snapshot.names(temp)).containsExactly(DEMO);
    }

    @Test
    void wrongHashIsRefusedAndForgotten() throws IOException {
        server.hash(DEMO, "0".repeat(64));
        IndexFile demo = demo();

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(demo, temp))
                .withMessageContaining("does not match the index: its SHA-256 is")
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SEEDING_FAILED));

        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @Test
    void rubbishInPartIsNotContinued() throws IOException {
        IndexFile demo = demo();
        Files.writeString(temp.resolve(demo.sha256() + ".part"), "rubbish");
        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> index().download(demo, temp));

        assertThat(Sha256.of(index().download(demo, temp))).isEqualTo(demo.sha256());
    }

    @Test
    void serverInTroubleIsAskedAgain() {
        server.misbehave(status(500));

        assertThat(index().files("demo")).hasSize(1);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void refusalIsNotTriedAgain() {
        server.misbehave(status(401));

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessageContaining("access denied (40");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void missingFileIsNamed() {
        IndexFile demo = demo();
        server.misbehave(status(404));

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(demo, temp))
                .withMessage("`" + demo.address() + "` is not available: the server answered 404");
    }

    @Test
    void silentServerIsGivenUp() {
        server.misbehave(slow(3000), slow(3000));

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessageContaining("the server does not answer");
    }

    @Test
    void drippingServerIsGivenUp() {
        IndexFile demo = demo();
        server.misbehave(dripping(100), dripping(100));

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(demo, temp))
                .withMessageContaining("the server is too slow");
    }

    @Test
    void closedPortIsNamed() {
        server.close();

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessage("`" + server.address() + "demo/` is not available: connection refused");
    }

    @Test
    void redirectionIsFollowedAndLinksCountFromItsEnd() {
        server.misbehave(redirect("/other/place/demo/"));

        assertThat(index().files("demo").get(0).address().getPath()).isEqualTo("/other/files/" + DEMO);
    }

    @Test
    void redirectionWithoutEndIsGivenUp() {
        IndexServer.Fault circle = redirect("/simple/demo/");
        server.misbehave(circle, circle, circle, circle, circle, circle, circle, circle, circle, circle, circle);
        server.misbehave(circle, circle, circle, circle, circle, circle, circle, circle, circle, circle, circle);

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessageContaining("too many redirects");
    }

    @Test
    void passwordIsToldToItsServerAlone() throws IOException {
        try (IndexServer other = new IndexServer().offer(wheel("demo", "2.0"))) {
            server.misbehave(redirect(other.address() + "demo/"));
            String address = server.address().replace("//", "//me:se%20cret@");

            index(IndexAddress.parse(address, "a test"), Map.of()).files("demo");

            assertThat(server.requests()).containsExactly("GET /simple/demo/ Basic bWU6c2UgY3JldA==");
            assertThat(other.requests()).containsExactly("GET /simple/demo/");
        }
    }

    @Test
    void serverOfTheFilesIsNotToldThePasswordOfTheIndex() throws IOException {
        IndexFile demo = demo();
        try (IndexServer files = new IndexServer().offer(wheel("demo", "1.0").file("demo.txt", "x".repeat(2000)))) {
            URI elsewhere = URI.create(files.address()).resolve("/files/" + DEMO);
            IndexFile moved = new IndexFile(DEMO, elsewhere, demo.hash(), null, false);
            IndexAddress address = IndexAddress.parse(server.address().replace("//", "//me:secret@"), "a test");

            index(address, Map.of()).download(moved, temp);

            assertThat(files.requests()).containsExactly("GET /files/" + DEMO);
        }
    }

    @Test
    void passwordInLinkIsNotShown() {
        URI link = URI.create(server.address().replace("//", "//me:secret@")).resolve("/files/none.whl");

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(new IndexFile("none.whl", link, null, null, false), temp))
                .withMessage("`http://127.0.0.1:" + server.port()
                        + "/files/none.whl` is not available: the server answered" + " 404");
    }

    @Test
    void proxyIsAskedInThePlaceOfTheServer() {
        IndexAddress elsewhere = IndexAddress.parse("http://index.invalid/simple", "a test");

        List<IndexFile> files = index(elsewhere, Map.of("http_proxy", "127.0.0.1:" + server.port()))
                .files("demo");

        assertThat(files).extracting(IndexFile::name).containsExactly(DEMO);
        assertThat(server.requests()).containsExactly("GET http://index.invalid/simple/demo/");
    }

    @Test
    void meterSeesTheWhole() {
        List<String> events = new ArrayList<>();
        Meter meter = new Meter() {
            @Override
            public void began(String file, long size) {
                events.add("began " + file + (size < 0 ? "" : " with its size"));
            }

            @Override
            public void reached(long bytes) {
                events.add("reached");
            }

            @Override
            public void ended() {
                events.add("ended");
            }
        };
        IndexFile demo = demo();

        new PackageIndex(address(), FileSystems.getDefault(), web(Map.of()), meter, Cancellation.NEVER)
                .download(demo, temp);

        assertThat(events).containsExactly("began " + DEMO, "began " + DEMO + " with its size", "reached", "ended");
    }

    @Test
    void pageWithoutEndIsGivenUp() {
        server.misbehave((exchange, content) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessageContaining("is not available: it is larger than 32 MiB");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void fileThatSaysItIsTooLargeIsNotFetched() throws IOException {
        IndexFile demo = demo();
        server.misbehave((exchange, content) -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().flush(); // from JDK 25 on, headers wait for the body
        });

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(demo, temp))
                .withMessageContaining("is not available: it is larger than 64 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha512", "sha1", "md5"})
    void otherHashesAreCheckedToo(String algorithm) throws IOException {
        IndexFile demo = demo();
        Path file = index().download(demo, temp);
        int digits = Map.of("sha512", 128, "sha1", 40, "md5", 32).getOrDefault(algorithm, 0);
        FileHash wrong = new FileHash(algorithm, "0".repeat(digits));
        FileHash right = new FileHash(algorithm, wrong.digitsOf(file));

        index().download(new IndexFile(DEMO, demo.address(), right, null, false), temp);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().download(new IndexFile(DEMO, demo.address(), wrong, null, false), temp))
                .withMessageContaining("does not match the index: its " + wrong.shownAlgorithm());
    }

    @Test
    void linkInThePlaceOfAPartIsNotFollowed() throws IOException {
        IndexFile demo = demo();
        Path precious = Files.writeString(temp.resolve("precious"), "mine");
        Path downloads = Files.createDirectory(temp.resolve("downloads"));
        Files.createSymbolicLink(downloads.resolve(demo.sha256() + ".part"), precious);

        index().download(demo, downloads);

        assertThat(precious).hasContent("mine");
    }

    @Test
    void headersThatDripAreGivenUp() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> drip(dripping));
            thread.setDaemon(true);
            thread.start();
            IndexAddress address = IndexAddress.parse("http://127.0.0.1:" + dripping.getLocalPort() + "/", "a test");

            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> index(address, Map.of()).files("demo"))
                    .withMessageContaining("is not available: the server does not answer");
        }
    }

    private static void drip(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 100; i++) {
                    socket.getOutputStream().write('x');
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                // the client has given up
            }
        }
    }

    @Test
    void placesOfFindLinksAreLookedThrough() throws IOException {
        Path directory = Files.createDirectory(temp.resolve("a b"));
        Path wheel = wheel("demo", "2.0").into(directory);
        Files.writeString(
                directory.resolve("more.html"),
                "<a href='" + server.address() + "../files/demo-3.0-py3-none-any.whl'>");
        String links = directory.toUri() + " " + server.address() + "demo/ " + wheel.toUri() + " /nowhere";

        List<PackageIndex> places = PackageIndex.all(
                Variables.of(Map.of("PIP_FIND_LINKS", links, "PIP_NO_INDEX", "1", "PIP_CONFIG_FILE", "/dev/null")),
                FileSystems.getDefault(),
                Meter.SILENT,
                Cancellation.NEVER);

        assertThat(places).hasSize(4);
        assertThat(names(places.get(0)))
                .containsExactlyInAnyOrder("demo-2.0-py3-none-any.whl", "demo-3.0-py3-none-any.whl");
        assertThat(names(places.get(1))).containsExactly(DEMO);
        assertThat(names(places.get(2))).containsExactly("demo-2.0-py3-none-any.whl");
        assertThat(names(places.get(3))).isEmpty();
        IndexFile local = places.get(2).files("demo").get(0);
        assertThat(places.get(2).download(local, temp.resolve("d"))).hasSameBinaryContentAs(wheel);
    }

    private static List<String> names(PackageIndex place) {
        return place.files("demo").stream().map(IndexFile::name).toList();
    }

    @Test
    void pageThatIsNoIndexIsNamed() {
        server.misbehave((exchange, content) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[] {'o', 'o', 'p', 's'});
        });

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index().files("demo"))
                .withMessageContaining("is not a valid index page: not JSON");
    }

    private IndexFile demo() {
        return index().files("demo").get(0);
    }

    private IndexAddress address() {
        return IndexAddress.parse(server.address(), "a test");
    }

    private PackageIndex index() {
        return index(address(), Map.of());
    }

    private static PackageIndex index(IndexAddress address, Map<String, String> variables) {
        return new PackageIndex(address, FileSystems.getDefault(), web(variables), Meter.SILENT, Cancellation.NEVER);
    }

    private static HttpRequests web(Map<String, String> variables) {
        return new HttpRequests(new Proxies(Variables.of(variables), null), Trust.defaults(), SHORT);
    }
}
