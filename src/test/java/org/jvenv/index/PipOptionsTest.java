package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Variables;

class PipOptionsTest {

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Path work = files.getPath("/work/my shop");
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target",
                "prefix",
                "root",
                "user",
                "python",
                "dry-run",
                "require-virtualenv",
                "report",
                "no-deps",
                "break-system-packages",
                "ignore-installed",
                "requirement",
                "editable",
                "src",
                "install-option",
                "global-option",
                "platform",
                "group",
                "isolated",
                "download",
                "home",
                "force-reinstall"
            })
    void whatWouldLeadPipElsewhereDoesNotCount(String key) throws IOException {
        variables.put("PIP_" + key.replace('-', '_').toUpperCase(Locale.ROOT), "/elsewhere");
        write("/etc/pip.conf", "[global]\n" + key + " = /elsewhere\n[install]\n" + key + " = /elsewhere\n");

        PipOptions options = options(false);

        assertThat(options.variables()).isEmpty();
        assertThat(options.arguments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "index-url, PIP_INDEX_URL, https://u:p@host/simple",
        "extra-index-url, PIP_EXTRA_INDEX_URL, https://host/a https://host/b",
        "no-index, PIP_NO_INDEX, true",
        "trusted-host, PIP_TRUSTED_HOST, host",
        "proxy, PIP_PROXY, http://u:p@host:80",
        "only-binary, PIP_ONLY_BINARY, :all:",
        "no-build-isolation, PIP_NO_BUILD_ISOLATION, 0",
        "pre, PIP_PRE, 1",
        "cert, PIP_CERT, /etc/my certs.pem"
    })
    void whatSaysWherePackagesComeFromCounts(String key, String variable, String value) throws IOException {
        write("/home/ada/.config/pip/pip.conf", "[global]\n" + key + " = " + value + "\n");

        assertThat(options(false).variables()).containsExactly(Map.entry(variable, value));
    }

    @Test
    void variableThenInstallThenGlobalCount() throws IOException {
        write("/etc/pip.conf", "[install]\nretries = 1\ntimeout = 1\n[global]\ntimeout = 2\npre = 2\n");
        variables.put("PIP_RETRIES", "0");

        assertThat(options(false).variables())
                .containsOnly(Map.entry("PIP_RETRIES", "0"), Map.entry("PIP_TIMEOUT", "1"), Map.entry("PIP_PRE", "2"));
    }

    @Test
    void jvenvsOwnIndexBeatsPips() {
        variables.put("PIP_INDEX_URL", "https://pip/");
        variables.put("JVENV_INDEX_URL", "https://jvenv/");

        assertThat(options(false).variables()).containsEntry("PIP_INDEX_URL", "https://jvenv/");
    }

    @Test
    void relativePathsBeginWhereTheUserStands() throws IOException {
        Files.createDirectories(work.resolve("wheels"));
        variables.put("PIP_FIND_LINKS", "wheels https://host/links /srv/wheels");
        variables.put("PIP_CACHE_DIR", "cache");
        variables.put("PIP_CLIENT_CERT", "~/cert.pem");

        PipOptions options = options(false);

        assertThat(options.variables())
                .containsOnly(
                        Map.entry("PIP_FIND_LINKS", "https://host/links /srv/wheels"),
                        Map.entry("PIP_CACHE_DIR", "/work/my shop/cache"),
                        Map.entry("PIP_CLIENT_CERT", "~/cert.pem"));
        assertThat(options.arguments()).containsExactly("--find-links", "/work/my shop/wheels");
    }

    @Test
    void linksOnServersAreLeftOutOffline() {
        variables.put("PIP_FIND_LINKS", "https://host/links /srv/wheels");

        assertThat(options(true).variables()).containsEntry("PIP_FIND_LINKS", "/srv/wheels");
    }

    @Test
    void fileOfTheEnvironmentCounts() throws IOException {
        write("/etc/pip.conf", "[global]\nindex-url = https://system/\n");
        write("/env/pip.conf", "[global]\nindex-url = https://env/\ntarget = /elsewhere\n");

        PipOptions options = PipOptions.of(Variables.of(variables), files, work, files.getPath("/env"), false);

        assertThat(options.variables()).containsExactly(Map.entry("PIP_INDEX_URL", "https://env/"));
    }

    private PipOptions options(boolean offline) {
        return PipOptions.of(Variables.of(variables), files, work, null, offline);
    }

    private void write(String name, String text) throws IOException {
        Path file = files.getPath(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
