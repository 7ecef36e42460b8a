package org.jvenv.python.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** Covers the places that are searched by name: {@code PATH} and pyenv, with its shims. */
class PathSourceTest {

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(files.getPath("/home/ada/project/src"));
    }

    @Test
    void prefersTheVersionedNameInEachDirectory() throws IOException {
        install("/usr/bin/python3", "/usr/bin/python3.12", "/opt/bin/python3");
        variables.put("PATH", "/usr/bin:/opt/bin");

        assertThat(onPath("3.12")).containsExactly("/usr/bin/python3.12", "/usr/bin/python3", "/opt/bin/python3");
    }

    @Test
    void ignoresEntriesThatDependOnTheWorkingDirectory() throws IOException {
        install("/work/python3", "/work/bin/python3");
        variables.put("PATH", "::bin:.");

        assertThat(onPath("3")).isEmpty();
    }

    /** Entries may be quoted there, and the shop's Python is an empty file. */
    @Test
    void readsPathOfWindows() throws IOException {
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
        Path stub = windows.getPath("C:\\Users\\Ada\\WindowsApps\\python3.exe");
        Path real = windows.getPath("C:\\Program Files\\Python312\\python.exe");
        Files.createDirectories(stub.getParent());
        Files.createDirectories(real.getParent());
        Files.createFile(stub);
        Files.writeString(real, "MZ");
        Variables path =
                Variables.of(Map.of("PATH", "C:\\Users\\Ada\\WindowsApps;\"C:\\Program Files\\Python312\";relative"));
        List<String> offered = new ArrayList<>();

        new PathSource(path, windows, new PyenvShims(path, windows.getPath("C:\\work")))
                .offer(new PythonRequest.Any(), executable -> {
                    offered.add(executable.toString());
                    return false;
                });

        assertThat(offered).containsExactly(real.toString());
    }

    @Test
    void looksForNameAsItIs() throws IOException {
        install("/usr/bin/mypython", "/usr/bin/python3");
        variables.put("PATH", "/usr/bin");

        assertThat(onPath("mypython")).containsExactly("/usr/bin/mypython");
    }

    @Test
    void followsShimToGlobalVersion() throws IOException {
        installPyenv("3.11.7", "3.12.1");
        write("/home/ada/.pyenv/version", "3.11.7\n");

        assertThat(onPath("3")).contains("/home/ada/.pyenv/versions/3.11.7/bin/python3");
    }

    @Test
    void followsShimToVersionOfProject() throws IOException {
        installPyenv("3.11.7", "3.12.1");
        write("/home/ada/.pyenv/version", "3.11.7\n");
        write("/home/ada/project/.python-version", "# ours\n3.12.1 # pinned\n");

        assertThat(onPath("3")).contains("/home/ada/.pyenv/versions/3.12.1/bin/python3");
    }

    @Test
    void followsShimToVersionOfShell() throws IOException {
        installPyenv("3.11.7", "3.12.1");
        write("/home/ada/project/.python-version", "3.11.7\n");
        variables.put("PYENV_VERSION", "system:3.12");

        assertThat(onPath("3")).contains("/home/ada/.pyenv/versions/3.12.1/bin/python3");
    }

    @Test
    void passesOverShimThatLeadsNowhere() throws IOException {
        installPyenv("3.11.7");
        write("/home/ada/.pyenv/version", "system\n");
        install("/usr/bin/python3");
        variables.put("PATH", variables.get("PATH") + ":/usr/bin");

        assertThat(onPath("3")).containsExactly("/usr/bin/python3");
    }

    @Test
    void offersVersionsOfPyenvNewestFirst() throws IOException {
        installPyenv("3.9.18", "3.11.7", "3.10.13", "pypy3.10-7.3.15");
        write("/home/ada/.pyenv/versions/web/pyvenv.cfg", "home = /usr/bin\n");
        install("/home/ada/.pyenv/versions/web/bin/python3");

        InterpreterSource source = new PyenvSource(Variables.of(variables), files);

        assertThat(offered(source, "3"))
                .filteredOn(path -> path.endsWith("python3"))
                .containsExactly(
                        "/home/ada/.pyenv/versions/3.11.7/bin/python3",
                        "/home/ada/.pyenv/versions/3.10.13/bin/python3",
                        "/home/ada/.pyenv/versions/3.9.18/bin/python3",
                        "/home/ada/.pyenv/versions/pypy3.10-7.3.15/bin/python3");
    }

    @Test
    void findsInterpreterInDirectoryThatWasNamed() throws IOException {
        install("/srv/env/bin/python");
        InterpreterSource source = new ExecutableSource(shims());

        assertThat(offered(source, "/srv/env")).containsExactly("/srv/env/bin/python");
    }

    private void installPyenv(String... versions) throws IOException {
        for (String version : versions) {
            install("/home/ada/.pyenv/versions/" + version + "/bin/python3");
        }
        install("/home/ada/.pyenv/shims/python3");
        variables.put("PATH", "/home/ada/.pyenv/shims");
    }

    private List<String> onPath(String request) {
        return offered(new PathSource(Variables.of(variables), files, shims()), request);
    }

    private PyenvShims shims() {
        return new PyenvShims(Variables.of(variables), files.getPath("/home/ada/project/src"));
    }

    private List<String> offered(InterpreterSource source, String request) {
        List<String> offered = new ArrayList<>();
        source.offer(RequestGrammar.parse(request, files.getPath("/work")), path -> {
            offered.add(path.toString());
            return false;
        });
        return offered;
    }

    private void install(String... executables) throws IOException {
        for (String executable : executables) {
            write(executable, "");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = files.getPath(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
