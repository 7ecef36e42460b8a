package org.jvenv.relocate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the activation scripts of venv, virtualenv, uv and jvenv. */
class ActivationTest {

    /** Each as its tool writes it; what is expected is for the new place {@code /ve/it's new}. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                // sh
                "activate | VIRTUAL_ENV=\"/ve/old\" | VIRTUAL_ENV=\"/ve/it's new\"",
                "activate | VIRTUAL_ENV='/ve/old' | VIRTUAL_ENV='/ve/it'\\''s new'",
                "activate | VIRTUAL_ENV=/ve/old | VIRTUAL_ENV='/ve/it'\\''s new'",
                "activate | if [ ! -d /ve/old ]; then | if [ ! -d '/ve/it'\\''s new' ]; then",
                "activate | export X=$(cygpath \"/ve/old\") | export X=$(cygpath \"/ve/it's new\")",
                "activate | PATH=\"/ve/old-data:/ve/old/bin\" | PATH=\"/ve/old-data:/ve/it's new/bin\"",
                "activate | PS1=\"(old) ${PS1:-}\" | PS1=\"(it's new) ${PS1:-}\"",
                "activate | PS1=\"(\"old\") ${PS1:-}\" | PS1=\"(\"'it'\\''s new'\") ${PS1:-}\"",
                "activate | [[ -o promptsubst ]]; PS1=\"(\"'old'\") \" "
                        + "| [[ -o promptsubst ]]; PS1=\"(\"'it'\\''s new'\") \"",
                "activate | VIRTUAL_ENV_PROMPT=\"(old) \" | VIRTUAL_ENV_PROMPT=\"(it's new) \"",
                "activate | VIRTUAL_ENV_PROMPT=old | VIRTUAL_ENV_PROMPT='it'\\''s new'",
                "activate | if [ \"x(old) \" != x ] ; then | if [ \"x(it's new) \" != x ] ; then",
                // csh
                "activate.csh | setenv VIRTUAL_ENV \"/ve/old\" | setenv VIRTUAL_ENV \"/ve/it's new\"",
                "activate.csh | setenv VIRTUAL_ENV '/ve/old' | setenv VIRTUAL_ENV '/ve/it'\"'\"'s new'",
                "activate.csh | source '/ve/old'\"/\"'bin'\"/x\" | source '/ve/it'\"'\"'s new'\"/\"'bin'\"/x\"",
                "activate.csh | set prompt = \"(old) $prompt\" | set prompt = \"(it's new) $prompt\"",
                "activate.csh | set env_name = \"old\" | set env_name = \"it's new\"",
                "activate.csh | set _prompt_plain = 'old' | set _prompt_plain = 'it'\"'\"'s new'",
                // fish
                "activate.fish | set -gx VIRTUAL_ENV '/ve/old' | set -gx VIRTUAL_ENV '/ve/it'\"'\"'s new'",
                "activate.fish | printf \"%s%s\" \"(old) \" (x) | printf \"%s%s\" \"(it's new) \" (x)",
                "activate.fish | (set_color 4B8BBE) \"old\" (x) | (set_color 4B8BBE) \"it's new\" (x)",
                "activate.fish | set -gx VIRTUAL_ENV_PROMPT \"old\" | set -gx VIRTUAL_ENV_PROMPT \"it's new\"",
                // others
                "activate.nu | const virtual_env = r#'/ve/old'# | const virtual_env = r#'/ve/it's new'#",
                "activate.bat | @for %%i in (\"/ve/old\") do | @for %%i in (\"/ve/it's new\") do",
                "activate.xsh | prefix = u'/ve/old' | prefix = u'/ve/it\\U00000027s new'",
                "activate_this.py | _activate(u'/ve/old', u'bin', u'old', [u'lib']) "
                        + "| _activate(u'/ve/it\\U00000027s new', u'bin', u'it\\U00000027s new', [u'lib'])",
            })
    void namesTheNewPlace(String script, String before, String after) {
        assertThat(moved(script, before, "/ve/old", "/ve/it's new")).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PS1=\"(mine) ${PS1:-}\"",
                "VIRTUAL_ENV_PROMPT=older",
                "VIRTUAL_ENV_PROMPT=$(basename \"$VIRTUAL_ENV\")",
                "unset old",
                "x=$(old) y",
                "if [ \"$1\" = \"old\" ]; then",
                "set do_prompt = \"old\"",
                "echo old prompt"
            })
    void whatOnlyReadsLikeTheNameStays(String line) {
        assertThat(moved("activate", line, "/ve/old", "/ve/new")).isEqualTo(line);
    }

    @Test
    void numbersOfVirtualenvsScriptForXonshAreChanged() {
        assertThat(moved("activate.xsh", "x(bytes.fromhex('2f61c3a9'))", "/aé", "/b"))
                .isEqualTo("x(bytes.fromhex('2f62'))");
        assertThat(moved("activate.xsh", "map(chr, (47, 97, 39))", "/a'", "/b")).isEqualTo("map(chr, (47, 98))");
    }

    @Test
    void quotesOfTheOldPlaceAreUnderstood() {
        assertThat(moved("activate", "VIRTUAL_ENV='/ve/it'\"'\"'s'", "/ve/it's", "/n"))
                .isEqualTo("VIRTUAL_ENV='/n'");
        assertThat(moved("activate", "VIRTUAL_ENV='/ve/it'\\''s'", "/ve/it's", "/n"))
                .isEqualTo("VIRTUAL_ENV='/n'");
        assertThat(moved("activate.fish", "set V '/ve/it\\'s'", "/ve/it's", "/n"))
                .isEqualTo("set V '/n'");
        assertThat(moved("activate.nu", "let v = \"/ve/a\\\"b\"", "/ve/a\"b", "/n"))
                .isEqualTo("let v = \"/n\"");
        assertThat(moved("activate.xsh", "p = u'/ve/\\U000000e9'", "/ve/é", "/n"))
                .isEqualTo("p = u'/n'");
    }

    private static String moved(String script, String before, String old, String target) {
        return Moves.moved("bin/" + script, before, old, target);
    }
}
