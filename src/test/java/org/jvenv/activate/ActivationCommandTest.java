package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationCommandTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "bash, env/bin, source env/bin/activate",
                "zsh, /srv/env/bin, source /srv/env/bin/activate",
                "sh, env/bin, . env/bin/activate",
                "dash, bin, . bin/activate",
                "some-other, env/bin, . env/bin/activate",
                "bash, my env/bin, source 'my env/bin/activate'",
                "bash, ~/bin, source '~/bin/activate'",
                "bash, -env/bin, source ./-env/bin/activate",
                "bash, żółć/bin, source żółć/bin/activate",
                "fish, it's/bin, source 'it\\'s/bin/activate.fish'",
                "csh, env/bin, source env/bin/activate.csh",
                "tcsh, wow!/bin, source 'wow'\\!'/bin/activate.csh'",
                "nu, env/bin, overlay use env/bin/activate.nu",
                "nu, my env/bin, overlay use \"my env/bin/activate.nu\"",
                "xonsh, env/bin, source env/bin/activate.xsh",
                "elvish, env/bin, jvenv activate ./env",
                "elvish, it's/env/bin, jvenv activate 'it''s/env'",
                "elvish, bin, jvenv activate .",
                "pwsh, env/bin, & env/bin/Activate.ps1",
                "powershell, env\\Scripts, & 'env\\Scripts\\Activate.ps1'",
                "cmd, env\\Scripts, env\\Scripts\\activate.bat",
                "cmd, my env\\Scripts, \"my env\\Scripts\\activate.bat\""
            })
    void isWhatTheUserTypes(String shell, String scripts, String line) {
        assertThat(ActivationCommand.of(shell, scripts)).isEqualTo(line);
    }
}
