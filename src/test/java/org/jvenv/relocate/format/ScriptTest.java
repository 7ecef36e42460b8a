package org.jvenv.relocate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.relocate.Moves;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.version.PythonVersion;

/** The programs in {@code bin}. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class ScriptTest {

    private static final String LONG = "/ve/" + "n".repeat(120);

    @ParameterizedTest
    @ValueSource(strings = {"python", "python3", "python3.12", "pypy3", "python3 -E"})
    void shebangNamesTheNewInterpreter(String interpreter) {
        assertThat(moved("#!/ve/old/bin/" + interpreter + "\nimport sys\n", "/ve/new"))
                .isEqualTo("#!/ve/new/bin/" + interpreter + "\nimport sys\n");
    }

    @Test
    void shebangWithABlankBeforeThePathIsUnderstood() {
        assertThat(moved("#! /ve/old/bin/python\n", "/ve/new")).isEqualTo("#!/ve/new/bin/python\n");
    }

    @Test
    void shellIsAskedWhenTheNewPlaceNeedsIt() {
        assertThat(moved("#!/ve/old/bin/python -E\nimport sys\n", "/ve/two words"))
                .isEqualTo("#!/bin/sh\n'''exec' \"/ve/two words/bin/python\" -E \"$0\" \"$@\"\n' '''\nimport sys\n");
        assertThat(moved("#!/ve/old/bin/python\n", LONG))
                .isEqualTo("#!/bin/sh\n'''exec' \"" + LONG + "/bin/python\" \"$0\" \"$@\"\n' '''\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"/ve/it's old/bin/python\"",
                "'/ve/it'\"'\"'s old/bin/python'",
                "'/ve/it'\\''s old/bin/python'",
                "\"/ve/it'\"\"s old/bin/python\"",
                "/ve/it\\'s\\ old/bin/python"
            })
    void shellIsAskedNoLongerThanNeeded(String quoted) {
        String script = "#!/bin/sh\n'''exec' " + quoted + " \"$0\" \"$@\"\n' '''\nimport sys\n";

        assertThat(Moves.moved("bin/tool", script, "/ve/it's old", "/ve/new"))
                .isEqualTo("#!/ve/new/bin/python\nimport sys\n");
        assertThat(Moves.moved("bin/tool", script, "/ve/it's old", "/ve/$x \"y\""))
                .isEqualTo(
                        "#!/bin/sh\n'''exec' \"/ve/\"'$'\"x \\\"y\\\"/bin/python\" \"$0\" \"$@\"\n' '''\nimport sys\n");
    }

    @Test
    void plainPathIsReadByTheShellToo() {
        String script = "#!/bin/sh\n'''exec' " + LONG + "/bin/python -s \"$0\" \"$@\"\n' '''\nx = 1\n";

        assertThat(Moves.moved("bin/tool", script, LONG, "/ve/new")).isEqualTo("#!/ve/new/bin/python -s\nx = 1\n");
    }

    @Test
    void encodingIsDeclaredForPython2() {
        Substitution substitution =
                Substitution.of(List.of(Path.of("/ve/old")), Path.of("/ve/żółć"), PythonVersion.of(2, 7, 18), false);
        String moved = ByteText.text(Script.moved("#!/ve/old/bin/python\nx = 1\n", substitution));
        Substitution back =
                Substitution.of(List.of(Path.of("/ve/żółć")), Path.of("/ve/old"), PythonVersion.of(2, 7, 18), false);

        assertThat(moved).isEqualTo("""
            #!/bin/sh
            # -*- coding: utf-8 -*-
            '''exec' "/ve/żółć/bin/python" "$0" "$@"
            ' '''
            x = 1
            """);
        assertThat(Script.moved(ByteText.of(moved), back)).isEqualTo("#!/ve/old/bin/python\nx = 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/usr/bin/env python3\nimport sys\n",
                "#!/usr/bin/python3\nimport sys\n",
                "#!/ve/old-one/bin/python\nimport sys\n",
                "#!/srv/ve/old/bin/python\nimport sys\n",
                "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")\"/'python' \"$0\" \"$@\"\n' '''\n",
                "#!/bin/sh\n'''exec' \"/usr/bin/python3\" \"$0\" \"$@\"\n' '''\nimport sys\n",
                "#!/bin/sh\necho old\n",
                "#!",
                "",
                "\0\1\2"
            })
    void whatNamesAnotherPlaceStays(String script) {
        assertThat(moved(script, "/ve/new")).isEqualTo(script);
    }

    @Test
    void encodingStaysInTheSecondLine() {
        String declared = "#!/ve/old/bin/python\n# -*- coding: latin-1 -*-\n\"\"\"What.\"\"\"\nx = 1\n";
        String plain = "#!/ve/old/bin/python\n# -*- coding: latin-1 -*-\nx = 1\n";
        String printed = "#!/bin/sh\n# -*- coding: latin-1 -*-\n"
                + "'''exec' \"$(printf '/ve/\\303\\251 %%/bin/python')\" \"$0\" \"$@\"\n' '''\nx = 1\n";

        assertThat(moved(declared, "/ve/two words"))
                .isEqualTo("#!/bin/sh\n# -*- coding: latin-1 -*-\n"
                        + "'''exec' \"/ve/two words/bin/python\" \"$0\" \"$@\"\n' '''\n"
                        + "__doc__ = \"\"\"What.\"\"\"\nx = 1\n");
        assertThat(moved(plain, "/ve/é %")).isEqualTo(printed);
        assertThat(Moves.moved("bin/tool", printed, "/ve/é %", "/ve/old")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/usr/bin/env /ve/old/bin/python -E\nx = 1\n",
                "#!/usr/bin/env -S /ve/old/bin/python -E\nx = 1\n",
                "#!/ve/old/bin/python -E\r\nx = 1\n"
            })
    void programThatLooksForAnotherIsNotNeeded(String script) {
        assertThat(moved(script, "/ve/two words"))
                .isEqualTo("#!/bin/sh\n'''exec' \"/ve/two words/bin/python\" -E \"$0\" \"$@\"\n' '''\nx = 1\n");
    }

    @Test
    void argumentsDoNotBecomeCommands() {
        assertThat(moved("#!/ve/old/bin/python -X a;b\n", "/ve/two words")).contains("/bin/python\" \"-X a;b\" \"$0\"");
    }

    @Test
    void relocatableEnvironmentGetsRelocatableScripts() {
        Substitution substitution =
                Substitution.of(List.of(Path.of("/ve/old")), Path.of("/ve/new"), PythonVersion.of(3, 12, 0), true);

        assertThat(Script.moved("#!/ve/old/bin/python3 -E\nx = 1\n", substitution))
                .isEqualTo("#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")/python3\" -E \"$0\" \"$@\"\n"
                        + "' '''\nx = 1\n");
    }

    @Test
    void otherInterpretersAreNotStartedByTheShell() {
        assertThat(moved("#!/ve/old/bin/node --flag\n", "/ve/new")).isEqualTo("#!/ve/new/bin/node --flag\n");
    }

    @Test
    void restOfAShellScriptIsQuotedForTheShell() {
        String script = """
            #!/bin/sh
            # for /ve/old
            root=/ve/old
            export LIB="/ve/old/lib:$LIB" DATA='/ve/old/data'
            exec /ve/old/bin/python -m tool "$@"
            """;

        assertThat(moved(script, "/ve/$it's \"new\"")).isEqualTo("""
            #!/bin/sh
            # for /ve/$it's "new"
            root='/ve/$it'\\''s "new"'
            export LIB="/ve/\\$it's \\"new\\"/lib:$LIB" DATA='/ve/$it'\\''s "new"/data'
            exec '/ve/$it'\\''s "new"'/bin/python -m tool "$@"
            """);
    }

    @Test
    void restOfAPythonScriptIsQuotedForPython() {
        String script = """
            #!/ve/old/bin/python
            # EASY-INSTALL-DEV-SCRIPT: '/ve/old/src/p'
            __file__ = '/ve/old/src/p/tool'
            other = "/ve/old" + u'/ve/old' + r'/ve/old'
            """;

        assertThat(moved(script, "/ve/it's\\é")).isEqualTo("""
            #!/ve/it's\\é/bin/python
            # EASY-INSTALL-DEV-SCRIPT: '/ve/it's\\é/src/p'
            __file__ = '/ve/it\\'s\\\\é/src/p/tool'
            other = "/ve/it's\\\\é" + u'/ve/it\\U00000027s\\U0000005c\\U000000e9' + r'/ve/it's\\é'
            """);
    }

    @Test
    void temporaryEnvironmentIsTemporaryNoMore() {
        String hook = """
            #!/usr/bin/zsh
            # This hook is sourced after this virtualenv is deactivated.
            if [ -f "/ve/old/README.tmpenv" ]
            then
                echo "Removing temporary environment:" old
                rmvirtualenv old
            fi
            echo mine
            """;

        assertThat(Moves.moved("bin/postdeactivate", hook, "/ve/old", "/ve/new"))
                .isEqualTo("#!/usr/bin/zsh\n# This hook is sourced after this virtualenv is deactivated.\necho mine\n");
    }

    @Test
    void archiveKeepsItsBytesBehindTheShebang() {
        String archive = "PK\3\4\0 /ve/old \0";

        assertThat(moved("#!/ve/old/bin/python\n" + archive, "/ve/new")).isEqualTo("#!/ve/new/bin/python\n" + archive);
        assertThat(moved("\u007fELF\0 /ve/old \0", "/ve/new")).isEqualTo("\u007fELF\0 /ve/old \0");
    }

    @Test
    void bytesThatAreNoTextStay() {
        String script = "#!/ve/old/bin/python\nx = '\u00ff\u00fe'\n";

        assertThat(Script.moved(script, Moves.from("/ve/old", "/ve/new")))
                .isEqualTo("#!/ve/new/bin/python\nx = '\u00ff\u00fe'\n");
    }

    private static String moved(String script, String target) {
        return Moves.moved("bin/tool", script, "/ve/old", target);
    }
}
