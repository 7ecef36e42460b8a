package org.jvenv.relocate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.relocate.Moves;
import org.jvenv.relocate.text.ByteText;

/** The changes to each kind of file except scripts. */
class FormatTest {

    private static final String PACKAGES = "lib/python3.12/site-packages/";

    @ParameterizedTest
    @CsvSource({
        "pyvenv.cfg, CONFIGURATION",
        ".project, PATH_LINES",
        ".variables, VALUES",
        "pip.conf, VALUES",
        "bin/activate, ACTIVATION_FOR_POSIX",
        "bin/activate.sh, ACTIVATION_FOR_POSIX",
        "bin/activate.fish, ACTIVATION_FOR_OTHERS",
        "bin/deactivate.csh, ACTIVATION_FOR_OTHERS",
        "bin/Activate.ps1, ACTIVATION_FOR_OTHERS",
        "bin/activate.xsh, ACTIVATION_FOR_PYTHON",
        "bin/activate_this.py, ACTIVATION_FOR_PYTHON",
        "bin/pip, SCRIPT",
        "bin/activate-global-python-argcomplete, SCRIPT",
        "lib/python3.12/site-packages/model/weights.pth, UNKNOWN",
        "Scripts/pip.exe, LAUNCHER",
        "lib/python3.12/site-packages/a.pth, PATH_LINES",
        "lib/python3.12/site-packages/a.egg-link, PATH_LINES",
        "lib/python3.12/site-packages/__editable___a_1_0_finder.py, MODULE",
        "lib/python3.12/site-packages/a-1.0.dist-info/direct_url.json, ORIGIN",
        "share/jupyter/kernels/python3/kernel.json, KERNEL",
        "lib/python3.12/site-packages/a/direct_url.json, UNKNOWN",
        "lib/python3.12/site-packages/a/activate, UNKNOWN",
        "src/p/bin/activate, UNKNOWN",
        "README, UNKNOWN"
    })
    void isKnownByItsPlace(String file, Format format) {
        assertThat(Format.of(Path.of(file))).isEqualTo(format);
    }

    @Test
    void linesOfPathFilesAreMovedAsTheyAre() {
        String before = """
            import sys; sys.__plen = len(sys.path)
            /ve/old/src/a
            /ve/old
            /ve/old two/src
            /ve/old-data
            /srv/ve/old
            ./relative
            # /ve/old
            import sys; p = '/ve/old/x'; sys.path.append(p)
            /ve/old/src/last\
            """;

        assertThat(moved(PACKAGES + "easy-install.pth", before, "/ve/it's new")).isEqualTo("""
            import sys; sys.__plen = len(sys.path)
            /ve/it's new/src/a
            /ve/it's new
            /ve/old two/src
            /ve/old-data
            /srv/ve/old
            ./relative
            # /ve/old
            import sys; p = '/ve/it\\'s new/x'; sys.path.append(p)
            /ve/it's new/src/last\
            """);
    }

    @Test
    void linesOfPathFilesAreReadAsPythonReadsThem() {
        String mark = "\uFEFF";

        assertThat(moved(PACKAGES + "a.pth", mark + "/ve/old/a\r\n \t/ve/old/b\r\n", "/ve/new"))
                .isEqualTo(mark + "/ve/new/a\r\n \t/ve/new/b\r\n");
        assertThat(moved(PACKAGES + "a.pth", mark + "import a; a.at('/ve/old')\n", "/ve/it's"))
                .isEqualTo(mark + "import a; a.at('/ve/it\\'s')\n");
    }

    @ParameterizedTest
    @CsvSource({
        "DATA=/ve/old, DATA=/ve/two words",
        "DATA=/ve/old/data, DATA=/ve/two words/data",
        "LIST=/usr/lib:/ve/old/bin:/ve/old, LIST=/usr/lib:/ve/two words/bin:/ve/two words",
        "FLAGS=-I/ve/old/include -L/ve/old/lib, FLAGS=-I/ve/two words/include -L/ve/two words/lib",
        "TWO=/ve/old /ve/old/b, TWO=/ve/two words /ve/two words/b",
        "ARGS=--prefix=/ve/old --x, ARGS=--prefix=/ve/two words --x",
        "URL=file:///ve/old/wheels, URL=file:///ve/two%20words/wheels",
        "OTHER=/ve/old-data:/srv/ve/old:/ve/older, OTHER=/ve/old-data:/srv/ve/old:/ve/older",
        "OTHER=/ve/old data/x:/ve/old more, OTHER=/ve/old data/x:/ve/old more",
        "MANY=/ve/old/a;/ve/old/b, MANY=/ve/two words/a;/ve/two words/b"
    })
    void variablesNameTheNewPlace(String before, String after) {
        assertThat(moved(".variables", "# mine\n" + before + "\nA=b\n", "/ve/two words"))
                .isEqualTo("# mine\n" + after + "\nA=b\n");
    }

    @Test
    void variablesKeepToTheirLines() {
        assertThat(moved(".variables", "A=/ve/old\n", "/ve/a\nB=c")).isEqualTo("A=/ve/old\n");
    }

    @Test
    void settingsOfPipNameTheNewPlace() {
        assertThat(moved("pip.conf", "[global]\nfind-links = /ve/old/wheels\n  file:///ve/old/more\n", "/ve/a b"))
                .isEqualTo("[global]\nfind-links = /ve/a b/wheels\n  file:///ve/a%20b/more\n");
    }

    @Test
    void eggLinkAndProjectAreMoved() {
        assertThat(moved(PACKAGES + "p.egg-link", "/ve/old/src/p\n.", "/ve/new"))
                .isEqualTo("/ve/new/src/p\n.");
        assertThat(moved(".project", "/ve/old/work\n", "/ve/new")).isEqualTo("/ve/new/work\n");
        assertThat(moved(".project", "/home/me/work\n", "/ve/new")).isEqualTo("/home/me/work\n");
    }

    @Test
    void findersOfEditableProjectsAreMoved() {
        String before = """
            MAPPING: dict[str, str] = {'a': '/ve/old/src/p/a', 'b': '/ve/old-b/b'}
            NAMESPACES: dict[str, list[str]] = {'n': ['/ve/old/src/p/n']}
            """;

        assertThat(moved(PACKAGES + "__editable___p_1_finder.py", before, "/ve/it's"))
                .isEqualTo("""
                    MAPPING: dict[str, str] = {'a': '/ve/it\\'s/src/p/a', 'b': '/ve/old-b/b'}
                    NAMESPACES: dict[str, list[str]] = {'n': ['/ve/it\\'s/src/p/n']}
                    """);
    }

    @Test
    void pathsOfUrlsAreEncoded() {
        String file = PACKAGES + "p-1.dist-info/direct_url.json";
        String before = "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///ve/my%20%C3%A9/src/p\"}";

        assertThat(Moves.moved(file, before, "/ve/my é", "/ve/a#b%"))
                .isEqualTo("{\"dir_info\": {\"editable\": true}, \"url\": \"file:///ve/a%23b%25/src/p\"}");
        assertThat(Moves.moved(file, before, "/ve/my", "/ve/new")).isEqualTo(before);
    }

    @Test
    void kernelsOfJupyterAreMoved() {
        String file = "share/jupyter/kernels/python3/kernel.json";
        String before = "{\"argv\": [\"/ve/\\u00e9/bin/python\", \"-m\", \"ipykernel_launcher\"]}";

        assertThat(Moves.moved(file, before, "/ve/é", "/ve/\"ż"))
                .isEqualTo("{\"argv\": [\"/ve/\\\"\\u017c/bin/python\", \"-m\", \"ipykernel_launcher\"]}");
    }

    @Test
    void configurationKeepsItsBase() {
        String before = """
            home = /ve/old-base/bin
            include-system-site-packages = false
            # a comment
            base-prefix = /ve/old/bundled
            command = /usr/bin/python3 -m venv --prompt x /ve/old
            prompt = 'old'
            relocatable = false
            """;

        assertThat(moved("pyvenv.cfg", before, "/ve/it's")).isEqualTo("""
            home = /ve/old-base/bin
            include-system-site-packages = false
            # a comment
            base-prefix = /ve/it's/bundled
            command = /usr/bin/python3 -m venv --prompt x /ve/it's
            prompt = "it's"
            relocatable = false
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "prompt = old, prompt = new",
        "prompt = \"old\", prompt = 'new'",
        "prompt = mine, prompt = mine",
        "prompt = older, prompt = older"
    })
    void promptThatWasTheNameIsTheNewName(String before, String after) {
        assertThat(moved("pyvenv.cfg", before, "/ve/new")).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void launcherKeepsItsArchive(String lineEnd) {
        String archive = "PK\3\4" + "content" + "PK\1\2 contents" + "PK\5\6" + "\0".repeat(8) + "\15\0\0\0"
                + "\13\0\0\0" + "\0\0";
        String before = "MZ #!nothing" + "\0\u00ff" + "#!/ve/old/Scripts/python.exe" + lineEnd + archive;

        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/new")))
                .isEqualTo("MZ #!nothing" + "\0\u00ff" + "#!/ve/new/Scripts/python.exe" + lineEnd + archive);
        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/two words")))
                .isEqualTo("MZ #!nothing" + "\0\u00ff" + "#!\"/ve/two words/Scripts/python.exe\"" + lineEnd + archive);
        assertThat(Launcher.moved(before, Moves.from("/ve/o", "/ve/new"))).isEqualTo(before);
    }

    @Test
    void programThatIsNoLauncherStays() {
        String program = "MZ /ve/old #!/ve/old/Scripts/python.exe";

        assertThat(Launcher.moved(program, Moves.from("/ve/old", "/ve/new"))).isEqualTo(program);
    }

    @Test
    void otherFilesAreLeftAlone() {
        assertThat(moved("etc/tool.conf", "root = /ve/old\n", "/ve/new")).isEqualTo("root = /ve/old\n");
    }

    @Test
    void namesOutsideAsciiAreFound() {
        assertThat(Moves.moved("bin/activate", "VIRTUAL_ENV='/ve/żółć'\n", "/ve/żółć", "/ve/é"))
                .isEqualTo("VIRTUAL_ENV='/ve/é'\n");
        assertThat(ByteText.bytes(ByteText.of("é"))).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
    }

    private static String moved(String file, String before, String target) {
        return Moves.moved(file, before, "/ve/old", target);
    }
}
