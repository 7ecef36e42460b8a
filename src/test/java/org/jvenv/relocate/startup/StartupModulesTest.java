package org.jvenv.relocate.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupModulesTest {

    private static final Path PACKAGES = Path.of("lib/python3.12/site-packages");

    @TempDir
    private Path place;

    private final List<Path> files = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import web",
                "import\tweb.sub; web.sub.go()",
                "\uFEFFimport web",
                "  import sys, web",
                "import os; __import__('web').add()",
                "import sys; exec('import web')",
                "import web as w"
            })
    void lineOfAPathFileNamesThem(String line) throws IOException {
        add("a.pth", line + "\n# import other\nother\n");
        Path web = add("web.py", "");
        add("other.py", "");

        assertThat(StartupModules.in(place, files)).containsExactly(web);
    }

    @Test
    void lineOfAStartFileNamesThem() throws IOException {
        add("a.start", "# other:x\nweb.sub:go\nnothing\n");
        Path web = add("web/__init__.py", "");
        Path sub = add("web/sub.py", "");
        add("other.py", "");

        assertThat(StartupModules.in(place, files)).containsExactlyInAnyOrder(web, sub);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from . import b",
                "from .b import x",
                "import web.b",
                "def f():\n    from web import b",
                "from web import (\n    a,\n    b,\n)",
                "import importlib\nimportlib.import_module('web.b')"
            })
    void moduleNamesMore(String line) throws IOException {
        add("a.pth", "import web.one\n");
        Path web = add("web/__init__.py", "");
        Path one = add("web/one.py", line + "\n");
        Path other = add("web/b.py", "from . import one\n");
        add("web/other.py", "");

        assertThat(StartupModules.in(place, files)).containsExactlyInAnyOrder(web, one, other);
    }

    @Test
    void siteLooksForTwoByItself() throws IOException {
        Path site = add("sitecustomize.py", "");
        Path user = add("usercustomize.py", "");

        assertThat(StartupModules.in(place, files)).containsExactlyInAnyOrder(site, user);
    }

    @Test
    void modulesOfOthersAreNotLookedAt() throws IOException {
        add("model/weights.pth", "import web\n");
        add("web.py", "");

        assertThat(StartupModules.in(place, files)).isEmpty();
    }

    private Path add(String name, String text) throws IOException {
        Path file = PACKAGES.resolve(name);
        Files.createDirectories(place.resolve(file).getParent());
        Files.writeString(place.resolve(file), text);
        files.add(file);
        return file;
    }
}
