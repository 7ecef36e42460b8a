package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Shim shim = new Shim(files.getPath("/env/bin/python"), new EntryPoint("tool", "demo.cli", "Tool.run"));

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
    void declaresTheEncodingForNonAsciiPaths() {
        assertThat(textFor("/żółć/python")).startsWith("#!/żółć/python\n# -*- coding: utf-8 -*-\n");
        assertThat(textFor("/ż ó/python")).startsWith("#!/bin/sh\n# -*- coding: utf-8 -*-\n'''exec' ");
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
        return new Shim(files.getPath(interpreter), new EntryPoint("pip", "pip._internal.cli.main", "main")).text();
    }

    private String adapted(String script) {
        Path interpreter = files.getPath("/env/python");
        return new String(
                Shebang.adapted(script.getBytes(StandardCharsets.UTF_8), interpreter), StandardCharsets.UTF_8);
    }
}
