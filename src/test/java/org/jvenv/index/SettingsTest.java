package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Variables;

class SettingsTest {

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());

    @Test
    void usualIndexIsThatOfPip() {
        assertThat(index(Map.of())).isEqualTo("https://pypi.org/simple/");
    }

    @Test
    void laterFileWins() throws IOException {
        write("/etc/xdg/pip/pip.conf", "[global]\nindex-url = https://xdg/\n");
        assertThat(index(Map.of())).isEqualTo("https://xdg/");
        write("/etc/pip.conf", "[global]\nindex-url = https://system/simple\n");
        assertThat(index(Map.of("HOME", "/home/me"))).isEqualTo("https://system/simple/");
        write("/home/me/.pip/pip.conf", "[global]\nindex_url: https://old/simple/\n");
        assertThat(index(Map.of("HOME", "/home/me"))).isEqualTo("https://old/simple/");
        write(
                "/home/me/.config/pip/pip.conf",
                "[list]\nindex-url=https://no/\n[install]\nindex-url=https://new/\n[global]\nindex-url=https://no/\n");
        assertThat(index(Map.of("HOME", "/home/me"))).isEqualTo("https://new/");
        write("/named.conf", "[global]\n# index-url = https://no/\nindex-url = https://named/\n");
        assertThat(index(Map.of("HOME", "/home/me", "PIP_CONFIG_FILE", "/named.conf")))
                .isEqualTo("https://named/");
        assertThat(index(Map.of("HOME", "/home/me", "PIP_CONFIG_FILE", "/missing.conf")))
                .isEqualTo("https://new/");
        assertThat(index(Map.of("HOME", "/home/me", "PIP_CONFIG_FILE", "/dev/null")))
                .isEqualTo("https://pypi.org/simple/");
    }

    @Test
    void sectionOfInstallBeatsTheOtherInWhicheverFileAndAnEmptyValueTakesOneBack() throws IOException {
        write("/etc/pip.conf", "[install]\nindex-url = https://install/\n[global]\nindex-url = https://system/\n");
        write("/named.conf", "[global]\nindex-url = https://named/\n");
        Map<String, String> variables = Map.of("PIP_CONFIG_FILE", "/named.conf");
        assertThat(index(variables)).isEqualTo("https://install/");

        write("/named.conf", "[global]\nindex-url = https://named/\n[install]\nindex-url =\n");
        assertThat(index(variables)).isEqualTo("https://named/");

        write("/named.conf", "[global]\nindex-url =\n[install]\nindex-url =\n");
        assertThat(index(variables)).isEqualTo("https://pypi.org/simple/");
    }

    @Test
    void variableBeatsFilesAndOurOwnBeatsThatOfPip() throws IOException {
        write("/etc/pip.conf", "[global]\nindex-url = https://system/simple\n");
        Map<String, String> variables = new HashMap<>(Map.of("PIP_INDEX_URL", "https://pip/simple"));
        assertThat(index(variables)).isEqualTo("https://pip/simple/");

        variables.put("JVENV_INDEX_URL", "http://ours");

        assertThat(index(variables)).isEqualTo("http://ours/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pypi.org/simple", "ftp://me:secret@host/", "https:///x", "http://[", "http://me:secret@ x"})
    void whatIsNoAddressIsRefusedWithoutThePassword(String address) {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index(Map.of("JVENV_INDEX_URL", address)))
                .withMessageContaining("is not the address of an index; `JVENV_INDEX_URL` says so")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://pypi.org/, proxy:3128",
        "http://pypi.org/, plain:80",
        "https://internal/, ''",
        "https://a.internal/, ''",
        "https://notinternal/, proxy:3128",
        "https://dotted.example/, ''",
        "https://host:8443/, ''",
        "https://host/, proxy:3128"
    })
    void proxyIsChosenByAddress(String address, String expected) {
        Proxies proxies = new Proxies(Variables.of(Map.of(
                "HTTPS_PROXY", "http://me:secret@proxy:3128/",
                "http_proxy", "plain",
                "no_proxy", "internal, .dotted.example,host:8443")));

        Proxy proxy = proxies.proxyFor(URI.create(address));

        assertThat(
                        proxy.type() == Proxy.Type.DIRECT
                                ? ""
                                : proxy.address().toString().replace("/<unresolved>", ""))
                .isEqualTo(expected);
    }

    @Test
    void starExemptsEverything() {
        Proxies proxies = new Proxies(Variables.of(Map.of("HTTPS_PROXY", "http://proxy", "NO_PROXY", "*")));

        assertThat(proxies.proxyFor(URI.create("https://pypi.org/"))).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void furtherIndexesFollowTheFirstAndEachIsThereOnce() throws IOException {
        write("/etc/pip.conf", "[global]\nextra-index-url = https://system/simple\n");
        write("/named.conf", """
                [install]
                extra_index_url =
                    https://a/simple/

                    # not this
                \thttps://me:secret@b/x=y/
                index-url = https://first
                [global]
                extra-index-url = https://no/
                """);
        Map<String, String> variables = new HashMap<>(Map.of("PIP_CONFIG_FILE", "/named.conf"));
        assertThat(indexes(variables)).containsExactly("https://first/", "https://a/simple/", "https://b/x=y/");

        variables.put("PIP_EXTRA_INDEX_URL", " https://c https://first/\n\thttps://d https://c/");
        assertThat(indexes(variables)).containsExactly("https://first/", "https://c/", "https://d/");

        variables.put("JVENV_EXTRA_INDEX_URL", "https://ours");
        assertThat(indexes(variables)).containsExactly("https://first/", "https://ours/");
    }

    @Test
    void furtherIndexThatIsNoneIsNamedWithoutItsPassword() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> indexes(Map.of("PIP_EXTRA_INDEX_URL", "https://ok/ ftp://me:secret@host/")))
                .withMessage("`ftp://host/` is not the address of an index; `PIP_EXTRA_INDEX_URL` says so");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE",
        "CURL_CA_BUNDLE, PIP_CERT",
        "PIP_CERT, SSL_CERT_FILE",
    })
    void certificatesAreChosenInTheOrderOfPip(String first, String second) {
        assertThat(settings(Map.of(first, "/first.pem", second, "/second.pem"))
                        .trust()
                        .file())
                .isEqualTo(files.getPath("/first.pem"));
    }

    @Test
    void certificatesOfPipConfStandBetweenPipsVariableAndThatOfTheSystem() throws IOException {
        write("/etc/pip.conf", "[global]\ncert = /conf.pem\n");

        assertThat(settings(Map.of("SSL_CERT_FILE", "/x.pem")).trust().file()).isEqualTo(files.getPath("/conf.pem"));
        assertThat(settings(Map.of("PIP_CERT", "/x.pem")).trust().file()).isEqualTo(files.getPath("/x.pem"));
    }

    @Test
    void certificatesAreThoseThatAreNamed() throws IOException {
        write("/etc/pip.conf", "[global]\ncert = /etc/ours.pem\n");

        assertThat(settings(Map.of()).trust().file()).isEqualTo(files.getPath("/etc/ours.pem"));
    }

    @Test
    void listWithoutCertificatesIsRefused() throws IOException {
        write("/empty.pem", "");

        HttpsURLConnection connection = (HttpsURLConnection) new URL("https://index/").openConnection();

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(
                        () -> Trust.in(files.getPath("/empty.pem"), "a test").applyTo(connection))
                .withMessage("`/empty.pem` cannot be used as a list of certificates: it holds none");
    }

    @Test
    void oddHtmlIsRead() {
        String page = "<a>no link</a><!-- <a href=no.whl> --><A class=x HREF='a%2Bb-1.whl#sha256=AB' data-yanked>\n"
                + "<base href=\"https://files/x/\"><a href=b.whl data-requires-python=\"&gt;=3 &amp;lt;\">b</a>"
                + "<a href=\"mailto:me\"><a href=\"dir/\"><a href=\"../..%2f%5cc.whl\"><a href=\"unended";

        List<IndexFile> found = HtmlPage.parse(page, URI.create("https://index/simple/b/"));

        assertThat(found).extracting(IndexFile::name).containsExactly("a+b-1.whl", "b.whl", "c.whl", "unended");
        assertThat(found.get(0).sha256()).isEqualTo("ab");
        assertThat(found.get(0).yanked()).isTrue();
        assertThat(found.get(1).address()).isEqualTo(URI.create("https://files/x/b.whl"));
        assertThat(found.get(1).requiresPython()).isEqualTo(">=3 &lt;");
    }

    @Test
    void jsonThatIsOddInPartsIsReadInTheOthers() {
        String page = "{\"files\": [1, {\"filename\": \"../x.whl\", \"url\": \"x\"}, {\"filename\": \"y.whl\"},"
                + " {\"filename\": \"z.whl\", \"url\": \"z.whl\", \"hashes\": {}, \"yanked\": false}]}";

        List<IndexFile> found = JsonPage.parse(page, URI.create("https://index/simple/z/"));

        assertThat(found)
                .containsExactly(new IndexFile("z.whl", URI.create("https://index/simple/z/z.whl"), null, null, false));
    }

    @Test
    void laterVersionOfTheApiIsRefused() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> JsonPage.parse(
                        "{\"meta\": {\"api-version\": \"2.0\"}, \"files\": []}", URI.create("https://index/")))
                .withMessageContaining("it is of version 2.0");
    }

    private List<String> indexes(Map<String, String> variables) {
        return settings(variables).indexes().stream()
                .map(address -> address.root().toString())
                .toList();
    }

    private String index(Map<String, String> variables) {
        return settings(variables).indexes().get(0).root().toString();
    }

    private PipSettings settings(Map<String, String> variables) {
        return new PipSettings(Variables.of(variables), files);
    }

    private void write(String name, String text) throws IOException {
        Path file = files.getPath(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
