package org.jvenv.shellrc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StartupFileTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "bash, .bashrc",
        "zsh, .zshrc",
        "ksh, .kshrc",
        "mksh, .mkshrc",
        "fish, .config/fish/config.fish",
        "tcsh, .tcshrc",
        "csh, .cshrc",
        "nu, .config/nushell/config.nu",
        "xonsh, .xonshrc",
        "elvish, .config/elvish/rc.elv",
        "pwsh, .config/powershell/Microsoft.PowerShell_profile.ps1",
        "powershell, .config/powershell/Microsoft.PowerShell_profile.ps1"
    })
    void eachShellHasItsFile(String shell, String file) {
        assertThat(files(Map.of()).of(shell)).isEqualTo(home.resolve(file));
    }

    @Test
    void variablesMoveThem() {
        StartupFile files = files(Map.of("ZDOTDIR", "/z", "XDG_CONFIG_HOME", "/c"));

        assertThat(files.of("zsh")).hasToString("/z/.zshrc");
        assertThat(files.of("fish")).hasToString("/c/fish/config.fish");
    }

    @ParameterizedTest
    @CsvSource({"pwsh, PowerShell", "powershell, WindowsPowerShell"})
    void powerShellHasItsProfileAmongTheDocumentsOfWindows(String shell, String directory) throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path user = windows.getPath("C:\\Users\\me");

            assertThat(new StartupFile(user, name -> Optional.empty()).of(shell))
                    .hasToString("C:\\Users\\me\\Documents\\" + directory + "\\Microsoft.PowerShell_profile.ps1");
        }
    }

    @Test
    void tcshReadsTheFileOfCshIfItHasNone() throws Exception {
        Files.writeString(home.resolve(".cshrc"), "");

        assertThat(files(Map.of()).of("tcsh")).isEqualTo(home.resolve(".cshrc"));
    }

    @Test
    void pathIsQuotedForTheShell() {
        Path share = Path.of("/it's here");

        assertThat(StartupFile.line(Integration.BASH, share))
                .contains("if [ -r '/it'\\''s here/jvenv.bash' ]; then . '/it'\\''s here/jvenv.bash'; fi");
        assertThat(StartupFile.line(Integration.FISH, share))
                .contains("if test -r '/it\\'s here/jvenv.fish'; source '/it\\'s here/jvenv.fish'; end");
        assertThat(StartupFile.line(Integration.NUSHELL, share)).contains("source \"/it's here/jvenv.nu\"");
        assertThat(StartupFile.line(Integration.ELVISH, Path.of("/it's/share/jvenv")))
                .contains("set-env _JVENV_PROGRAM '/it''s/bin/jvenv'\neval (slurp < '/it''s/share/jvenv/jvenv.elv')");
        assertThat(StartupFile.line(Integration.POWERSHELL, share))
                .contains("if (Test-Path -LiteralPath '/it''s here/jvenv.ps1') { . '/it''s here/jvenv.ps1' }");
        assertThat(StartupFile.line(Integration.XONSH, share)).contains("source @(u'/it\\U00000027s here/jvenv.xsh')");
    }

    @Test
    void withoutInstalledFilesJvenvIsAsked() {
        assertThat(StartupFile.line(Integration.ZSH, null))
                .contains("if command -v jvenv >/dev/null; then eval \"$(command jvenv init zsh)\"; fi");
        assertThat(StartupFile.line(Integration.XONSH, null)).contains("execx($(jvenv init xonsh))");
        assertThat(StartupFile.line(Integration.ELVISH, null)).contains("eval (e:jvenv init elvish | slurp)");
        assertThat(StartupFile.line(Integration.NUSHELL, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void integrationHasCode(Integration integration) {
        assertThat(integration.code()).contains("workon").endsWith("\n");
    }

    @Test
    void everyNamedShellHasAnIntegration() {
        assertThat(Integration.names())
                .allSatisfy(name -> assertThat(Integration.of(name)).isPresent());
        assertThat(Integration.of("rc")).isEmpty();
    }

    private StartupFile files(Map<String, String> variables) {
        return new StartupFile(home, name -> Optional.ofNullable(variables.get(name)));
    }
}
