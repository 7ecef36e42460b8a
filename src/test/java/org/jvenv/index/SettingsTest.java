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
            strings = {
                "pypi.org/simple",
                "ftp://me:secret@host/",
                "https:///x",
                "http://[",
                "http://me:secret@ x",
                "http://h:99999/",
                "http://h:0/",
                "http://h:-1/",
                "http:///simple",
                "http://a b/",
                "http://me:secret@a@b:x/"
            })
    void whatIsNoAddressIsRefusedWithoutThePassword(String address) {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> index(Map.of("JVENV_INDEX_URL", address)))
                .withMessageStartingWith("invalid index URL `")
                .withMessageEndingWith("(from `JVENV_INDEX_URL`)")
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
        "https://host/, proxy:3128",
        "https://10.20.30.40/, ''",
        "https://11.20.30.40/, proxy:3128",
        "https://192.168.1.7/, ''",
        "https://192.168.1.77/, proxy:3128",
        "https://www.starred.example/, ''",
        "https://[fe80::1]/, ''",
        "https://[::2]/, ''",
        "https://[::3]/, proxy:3128"
    })
    void proxyIsChosenByAddress(String address, String expected) {
        Proxies proxies = new Proxies(
                Variables.of(Map.of(
                        "HTTPS_PROXY", "http://me:secret@proxy:3128/",
                        "http_proxy", "plain",
                        "no_proxy",
                                "internal, .dotted.example,host:8443 10.0.0.0/8,192.168.1.7 *.starred.example"
                                        + " [fe80::1],::2")),
                null);

        Proxy proxy = proxies.proxyFor(URI.create(address));

        assertThat(
                        proxy.type() == Proxy.Type.DIRECT
                                ? ""
                                : proxy.address().toString().replace("/<unresolved>", ""))
                .isEqualTo(expected);
    }

    @Test
    void starExemptsEverything() {
        Proxies proxies = new Proxies(Variables.of(Map.of("HTTPS_PROXY", "http://proxy", "NO_PROXY", "*")), null);

        assertThat(proxies.proxyFor(URI.create("https://pypi.org/"))).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy host:80",
                "http://[::1",
                "localhost:port",
                "localhost:99999",
                "http://:80",
                "http://",
                "https://proxy:3128",
                "socks5://proxy:1080",
                "http://me:secret@"
            })
    void proxyThatCannotBeUsedIsNamedAndNotPassedBy(String value) {
        for (String variable : List.of("http_proxy", "HTTP_PROXY", "all_proxy")) {
            Proxies proxies = new Proxies(Variables.of(Map.of(variable, value)), null);

            assertThatExceptionOfType(IndexException.class)
                    .isThrownBy(() -> proxies.proxyFor(URI.create("http://index/")))
                    .withMessageStartingWith("unusable proxy `")
                    .withMessageEndingWith("(from `" + variable + "`)")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        }
    }

    @Test
    void proxyOfPipCountsMoreThanVariablesAndExemptsNothing() throws IOException {
        write("/etc/pip.conf", "[install]\nproxy = me:secret@conf:1\n");
        Map<String, String> variables = new HashMap<>(Map.of("http_proxy", "plain", "no_proxy", "*"));

        assertThat(proxy(variables)).isEqualTo("conf:1");
        variables.put("PIP_PROXY", "http://variable:2");
        assertThat(proxy(variables)).isEqualTo("variable:2");
    }

    private String proxy(Map<String, String> variables) {
        Proxies proxies =
                new Proxies(Variables.of(variables), settings(variables).proxy());
        return String.valueOf(proxies.proxyFor(URI.create("http://index/")).address())
                .replace("/<unresolved>", "");
    }

    @Test
    void noIndexLeavesOnlyWhatFindLinksNames() throws IOException {
        write("/etc/pip.conf", "[global]\nno-index = yes\nfind-links = /a\n    https://host/b.html\n");

        assertThat(indexes(Map.of())).isEmpty();
        assertThat(indexes(Map.of("PIP_NO_INDEX", "off"))).containsExactly("https://pypi.org/simple/");
        assertThat(settings(Map.of()).findLinks())
                .extracting(IndexSetting::value)
                .containsExactly("/a", "https://host/b.html");
        assertThat(settings(Map.of("PIP_FIND_LINKS", "/c")).findLinks())
                .containsExactly(new IndexSetting("find-links", "/c", "PIP_FIND_LINKS"));
    }

    @Test
    void switchThatIsNeitherYesNorNoIsNamed() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> indexes(Map.of("PIP_NO_INDEX", "perhaps")))
                .withMessage("`no-index` cannot be `perhaps` (from `PIP_NO_INDEX`)");
    }

    @Test
    void encodedSlashInAddressIsKept() {
        assertThat(index(Map.of("PIP_INDEX_URL", "https://host/group%2Fproject/simple")))
                .isEqualTo("https://host/group%2Fproject/simple/");
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
                .withMessage("invalid index URL `ftp://host/` (from `PIP_EXTRA_INDEX_URL`)");
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
                .withMessage("`/empty.pem` cannot be used as a list of certificates: it contains none");
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
