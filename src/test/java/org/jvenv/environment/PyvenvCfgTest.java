package org.jvenv.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.testing.Samples;

class PyvenvCfgTest {

    @Test
    void writesKeysOfAllReadersInOrder() {
        Environment environment = Samples.environment(Path.of("/srv/env"), "it's");

        assertThat(PyvenvCfg.of(environment, "jvenv create\n/srv/env").text())
                .isEqualTo("""
                        home = /usr/bin
                        include-system-site-packages = false
                        version = 3.12.4
                        executable = /usr/bin/python3.12
                        command = jvenv create /srv/env
                        implementation = CPython
                        python-version = 3.12
                        version_info = 3.12.4.final.0
                        base-prefix = /usr
                        base-exec-prefix = /usr
                        base-executable = /usr/bin/python3.12
                        jvenv = %s
                        prompt = "it's"
                        """.formatted(ToolVersion.current()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's",
                "say \"hi\"",
                "both ' and \"",
                "back\\slash\\",
                "two\nlines",
                "tab\t",
                "żółć 🐍",
                "\u2028",
                "\u001b[31m",
                "soft\u00adhyphen",
                "\u200e",
                "\ue000",
                "\udb40\udc41",
                "home = /evil",
                "  "
            })
    void givesPromptBackAsItWas(String prompt) {
        Environment environment = Samples.environment(Path.of("/srv/env"), prompt);

        String text = PyvenvCfg.of(environment, "").text();

        assertThat(PyvenvCfg.parse(text).prompt()).contains(prompt);
        assertThat(PyvenvCfg.parse(text).find("home")).contains("/usr/bin");
    }

    @ParameterizedTest
    @CsvSource({"true, VISIBLE", "TRUE, VISIBLE", "false, HIDDEN", "False, HIDDEN", "maybe, VISIBLE"})
    void readsSystemSitePackagesAsPythonDoes(String value, SystemSitePackages meaning) {
        PyvenvCfg configuration = PyvenvCfg.parse("Include-System-Site-Packages=" + value + "\r\njunk\n# = comment");

        assertThat(configuration.systemSitePackages()).isEqualTo(meaning);
    }

    @Test
    void readsMissingSystemSitePackagesAsPythonDoes() {
        assertThat(PyvenvCfg.parse("home = /usr/bin").systemSitePackages()).isEqualTo(SystemSitePackages.VISIBLE);
    }

    @Test
    void readsPromptWithoutQuotesAsUvWritesIt() {
        assertThat(PyvenvCfg.parse("prompt = web").prompt()).contains("web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\xzz'", "'\\x4'", "'\\Uffffffff'", "'\\u12'"})
    void readsWhatIsNoEscapeAsItStands(String prompt) {
        assertThat(PyvenvCfg.parse("prompt = " + prompt).prompt()).contains(prompt.replaceAll("['\\\\]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\nb", "/a\rb", "/a\u0085b", "/a "})
    void knowsWhatItCannotHold(String value) {
        assertThat(PyvenvCfg.canContain(value)).isFalse();
    }
}
