package org.jvenv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.EntryPoint;

class ShimTest {

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());

    @Test
    void startsTheInterpreterDirectlyWherePossible() {
        assertThat(textFor("/tmp/env/bin/python")).isEqualTo("""
                        #!/tmp/env/bin/python
                        import sys
                        from pip._internal.cli.main import main

                        if __name__ == "__main__":
                            for suffix in (".exe", "-script.pyw"):
                                if sys.argv[0].endswith(suffix):
                                    sys.argv[0] = sys.argv[0][:-len(suffix)]
                            sys.exit(main())
                        """);
    }

    @Test
    void importsTheClassOfAMethod() {
        Shim shim = new Shim(shebang("/env/bin/python", 3), new EntryPoint("tool", "demo.cli", "Tool.run"));

        assertThat(shim.text()).contains("from demo.cli import Tool\n").contains("sys.exit(Tool.run())");
    }

    @Test
    void goesThroughTheShellForSpaces() {
        assertThat(textFor("/two words/bin/python"))
                .startsWith("#!/bin/sh\n'''exec' \"/two words/bin/python\" \"$0\" \"$@\"\n' '''\nimport sys\n");
    }

    @Test
    void goesThroughTheShellForLongPaths() {
        String longest = "/" + "x".repeat(124 - "/".length() - "/bin/python".length()) + "/bin/python";

        assertThat(textFor(longest)).startsWith("#!" + longest + "\n");
        assertThat(textFor("/x" + longest)).startsWith("#!/bin/sh\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\rb/python", "/a\nb/python", "/a\tb/python", "/coding:x/python", "/coding=x/python"})
    void goesThroughTheShellWhereACommentWouldBeMisread(String path) {
        assertThat(textFor(path)).startsWith("#!/bin/sh\n'''exec' ");
    }

    @Test
    void tellsOnlyPython2TheEncodingOfThePath() {
        assertThat(shebang("/żółć/python", 3).lines()).isEqualTo("#!/żółć/python\n");
        assertThat(shebang("/żółć/python", 2).lines())
                .startsWith("#!/bin/sh\n# -*- coding: utf-8 -*-\n'''exec' \"/żółć/python\"");
        assertThat(shebang("/plain/python", 2).lines()).isEqualTo("#!/plain/python\n");
    }

    @Test
    void adaptsScriptsThatAskForPython() {
        assertThat(adapted("#!python\nprint()\n")).isEqualTo("#!/env/python\nprint()\n");
        assertThat(adapted("#!pythonw -E\r\nprint()\n")).isEqualTo("#!/env/python\nprint()\n");
        assertThat(adapted("#!python")).isEqualTo("#!/env/python\n");
        assertThat(adapted("#!/bin/sh\necho\n")).isEqualTo("#!/bin/sh\necho\n");
        assertThat(adapted("")).isEmpty();
    }

    private String textFor(String interpreter) {
        return new Shim(shebang(interpreter, 3), new EntryPoint("pip", "pip._internal.cli.main", "main")).text();
    }

    private String adapted(String script) {
        byte[] content = script.getBytes(StandardCharsets.UTF_8);
        return new String(shebang("/env/python", 3).adapted(content), StandardCharsets.UTF_8);
    }

    private Shebang shebang(String interpreter, int major) {
        return new Shebang(files.getPath(interpreter), PythonVersion.of(major, 7, 0));
    }
}
