package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.Interpreter;
import org.jvenv.scheme.Scheme;
import org.jvenv.testing.Samples;

class ActivatorsTest {

    private static final String[] POSIX_SCRIPTS = {
        "activate", "activate.fish", "activate.csh", "activate.nu", "activate.xsh", "Activate.ps1", "activate_this.py"
    };

    @Test
    void writesEveryScriptOnce() {
        assertThat(allScripts(Samples.environment(Path.of("/srv/env")))).containsOnlyKeys(POSIX_SCRIPTS);
    }

    @Test
    void leavesNoPlaceholder() {
        assertThat(allScripts(onWindows("C:\\env", null)).values())
                .allSatisfy(script -> assertThat(script).doesNotContainPattern("@[A-Z_]+@"));
    }

    /** Most file systems give a file blocks of 4 KiB. */
    @Test
    void keepsScriptsSmall() {
        assertThat(allScripts(Samples.environment(Path.of("/srv/env"))).values())
                .allSatisfy(script -> assertThat(script).hasSizeLessThan(3 * 4096));
    }

    @Test
    void addsBatchFilesOnWindows() {
        Map<String, String> scripts = allScripts(onWindows("C:\\env", "100% $"));

        assertThat(scripts).containsKeys("activate.bat", "deactivate.bat");
        assertThat(scripts.get("activate.bat"))
                .contains("@set \"VIRTUAL_ENV_PROMPT=100%% $\"\r\n")
                .contains("set \"PROMPT=(100%% $$) %PROMPT%\"\r\n")
                .contains("@set \"PATH=%VIRTUAL_ENV%\\Scripts;%PATH%\"\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\a%b", "C:\\a^b", "C:\\a!b", "C:\\a=b"})
    void tellsWhyBatchFilesAreLeftOut(String prefix) {
        Environment environment = onWindows(prefix, "p");

        assertThat(new CmdActivator().scripts(environment)).isEmpty();
        assertThat(new CmdActivator().obstacle(environment))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("`activate.bat` left out: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"&calc&\"", "a\ncalc", "a\rcalc"})
    void leavesBatchFilesOutRatherThanRunAPrompt(String prompt) {
        Environment environment = onWindows("C:\\env", prompt);

        assertThat(new CmdActivator().scripts(environment)).isEmpty();
        assertThat(new CmdActivator().obstacle(environment)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/$HOME", "/srv/a=~root"})
    void tellsWhyXonshIsLeftOut(String prefix) {
        Environment environment = Samples.environment(Path.of(prefix));

        assertThat(new XonshActivator().scripts(environment)).isEmpty();
        assertThat(new XonshActivator().obstacle(environment))
                .contains("`activate.xsh` left out: xonsh would expand `$` or `=~` in the path");
    }

    @Test
    void meetsNoObstacleInOrdinaryNames() {
        Environment environment = Samples.environment(Path.of("/srv/my env's"));

        assertThat(Activators.all())
                .allSatisfy(
                        activator -> assertThat(activator.obstacle(environment)).isEmpty());
    }

    @Test
    void marksPowerShellScriptAsUtf8OnlyIfItHasTo() {
        assertThat(powerShell("web")).startsWith("# Run").contains("VIRTUAL_ENV_PROMPT = 'web'\n");
        assertThat(powerShell("żółć")).startsWith("\uFEFF# Run").contains("VIRTUAL_ENV_PROMPT = 'żółć'\n");
        assertThat(powerShell("\u2019;calc;\u2018"))
                .contains("VIRTUAL_ENV_PROMPT = '\u2019\u2019;calc;\u2018\u2018'\n");
    }

    private static @Nullable String powerShell(String prompt) {
        return new PowerShellActivator()
                .scripts(Samples.environment(Path.of("/srv/env"), prompt))
                .get("Activate.ps1");
    }

    private static Map<String, String> allScripts(Environment environment) {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (Activator activator : Activators.all()) {
            scripts.putAll(activator.scripts(environment));
        }
        return scripts;
    }

    private static Environment onWindows(String prefix, @Nullable String prompt) {
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
        Interpreter posix = Samples.interpreter(windows.getPath("C:\\Python312\\python.exe"));
        Path packages = windows.getPath("Lib\\site-packages");
        Scheme scheme = new Scheme(
                windows.getPath("Scripts"), packages, packages, windows.getPath("Include"), windows.getPath(""));
        Interpreter base = new Interpreter(posix.executable(), posix.build(), posix.installation(), scheme);
        return new Environment(windows.getPath(prefix), base, SystemSitePackages.HIDDEN, prompt);
    }
}
