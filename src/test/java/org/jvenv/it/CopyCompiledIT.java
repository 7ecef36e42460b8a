package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** Tracebacks in a copied environment name its own files, however its modules were compiled. */
class CopyCompiledIT {

    /** One as usual, one whose source is never looked at, one without its source. */
    private static final String COMPILING = """
            import os, py_compile, sys
            for name in ('usual', 'unchecked', 'sourceless'):
                path = os.path.join(sys.argv[1], name + '.py')
                with open(path, 'w') as file:
                    file.write('def outer():\\n    def inner():\\n        raise ValueError()\\n    inner()\\n')
                    file.write('class Holder:\\n    path = __file__\\n')
                if name == 'sourceless':
                    py_compile.compile(path, cfile=path + 'c')
                    os.remove(path)
                elif name == 'unchecked' and sys.version_info >= (3, 7):
                    py_compile.compile(path, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
                else:
                    py_compile.compile(path)
            """;

    @TempDir
    private Path temp;

    private Path source;

    @BeforeEach
    void choosePlace() throws IOException {
        source = temp.toRealPath().resolve("source");
    }

    @ParameterizedTest
    @CsvSource({
        "3.6, copy, copy",
        "3.8, copy, a-much-longer-name-than-that-of-the-environment-which-is-copied-here",
        "3.9, copy, żółć",
        "3.11, rename, new",
        "3.12, copy, two words",
        "3.13, copy, a"
    })
    void tracebackNamesTheCopy(String version, String verb, String name) throws IOException {
        Jvenv jvenv = Jvenv.in(temp, temp);
        assertThat(jvenv.create("-p", Pythons.named(version), "--without-pip", source)
                        .exit())
                .isZero();
        Path packages = source.resolve("lib/python" + version + "/site-packages");
        Programs.python(source.resolve("bin/python"), COMPILING, packages);
        Path compiled = packages.resolve("sourceless.pyc");
        assertThat(Files.readAllBytes(compiled)).isNotEmpty();

        Path copy = source.resolveSibling(name);
        Run run = jvenv.run(verb, source.toString(), copy.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain(".pyc");
        for (String module : new String[] {"usual", "unchecked", "sourceless"}) {
            assertThat(traceback(copy, module))
                    .as(module)
                    .contains(
                            "ValueError", "\"" + copy + "/lib/python" + version + "/site-packages/" + module + ".py\"")
                    .doesNotContain(source + "/");
        }
    }

    private String traceback(Path environment, String module) {
        return Programs.run(
                        temp,
                        Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8", "PYTHONIOENCODING", "utf-8"),
                        environment.resolve("bin/python").toString(),
                        "-B",
                        "-c",
                        "import " + module + "; " + module + ".outer()")
                .err();
    }
}
