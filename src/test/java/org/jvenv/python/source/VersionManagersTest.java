package org.jvenv.python.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jvenv.platform.Processes.Outcome;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** The places where version managers and distributors put Pythons, laid out in memory. */
class VersionManagersTest {

    private final FileSystem files = Jimfs.newFileSystem(
            Configuration.unix().toBuilder().setAttributeViews("basic", "posix").build());

    private final Map<String, String> variables = new HashMap<>(Map.of("HOME", "/home/ada"));

    @Test
    void uvHasItsPythonsNewestFirst() throws IOException {
        String root = "/home/ada/.local/share/uv/python/";
        install(root + "cpython-3.9.20-linux-x86_64-gnu/bin/python3.9");
        install(root + "cpython-3.12.7-linux-x86_64-gnu/bin/python3.12");

        assertThat(offers(new UvSource(variables(), files), ">=3"))
                .containsExactly(
                        root + "cpython-3.12.7-linux-x86_64-gnu/bin/python3.12",
                        root + "cpython-3.9.20-linux-x86_64-gnu/bin/python3.9");
    }

    @Test
    void uvMayHaveThemElsewhere() throws IOException {
        install("/srv/uv/cpython-3.12.7-linux-x86_64-gnu/bin/python3.12");
        variables.put("UV_PYTHON_INSTALL_DIR", "/srv/uv");

        assertThat(offers(new UvSource(variables(), files), "3.12")).hasSize(1);
    }

    @Test
    void asdfHasInstallations() throws IOException {
        install("/home/ada/.asdf/installs/python/3.11.4/bin/python3");

        assertThat(offers(new AsdfSource(variables(), files), "3.11"))
                .containsExactly("/home/ada/.asdf/installs/python/3.11.4/bin/python3");
    }

    @Test
    void miseHasInstallations() throws IOException {
        install("/home/ada/.local/share/mise/installs/python/3.11.4/bin/python3");
        install("/srv/mise/installs/python/3.10.1/bin/python3");

        assertThat(offers(new MiseSource(variables(), files), "3"))
                .containsExactly("/home/ada/.local/share/mise/installs/python/3.11.4/bin/python3");
        variables.put("MISE_DATA_DIR", "/srv/mise");
        assertThat(offers(new MiseSource(variables(), files), "3"))
                .containsExactly("/srv/mise/installs/python/3.10.1/bin/python3");
    }

    @Test
    void condaHasItsOwnAndThoseOfItsEnvironments() throws IOException {
        install("/home/ada/miniconda3/bin/python3");
        install("/srv/envs/science/bin/python3");
        Files.createDirectories(files.getPath("/home/ada/.conda"));
        Files.writeString(files.getPath("/home/ada/.conda/environments.txt"), "/srv/envs/science\n\n/srv/gone\n");

        assertThat(offers(new CondaSource(variables(), files), "3"))
                .containsExactly("/home/ada/miniconda3/bin/python3", "/srv/envs/science/bin/python3");
    }

    @Test
    void homebrewIsTakenByTheNamesThatStay() throws IOException {
        install("/opt/homebrew/opt/python@3.12/bin/python3.12");
        install("/opt/homebrew/opt/node/bin/python3.12");

        assertThat(offers(new HomebrewSource(variables(), files), "3.12"))
                .containsExactly("/opt/homebrew/opt/python@3.12/bin/python3.12");
    }

    @Test
    void manylinuxImagesHaveThemInOpt() throws IOException {
        install("/opt/python/cp312-cp312/bin/python3.12");

        assertThat(offers(new OptPythonSource(variables(), files), "3.12"))
                .containsExactly("/opt/python/cp312-cp312/bin/python3.12");
    }

    @Test
    void macHasFrameworks() throws IOException {
        install("/Library/Frameworks/Python.framework/Versions/3.12/bin/python3.12");

        assertThat(offers(new FrameworkSource(variables(), files), "3.12"))
                .containsExactly("/Library/Frameworks/Python.framework/Versions/3.12/bin/python3.12");
    }

    @Test
    void environmentIsNoInstallation() throws IOException {
        install("/home/ada/.asdf/installs/python/web/bin/python3");
        Files.createFile(files.getPath("/home/ada/.asdf/installs/python/web/pyvenv.cfg"));

        assertThat(offers(new AsdfSource(variables(), files), "3")).isEmpty();
    }

    @Test
    void placesThatAreNotThereOfferNothing() {
        variables.clear();

        for (InterpreterSource source : List.of(
                new UvSource(variables(), files),
                new AsdfSource(variables(), files),
                new MiseSource(variables(), files),
                new CondaSource(variables(), files),
                new HomebrewSource(variables(), files),
                new OptPythonSource(variables(), files),
                new FrameworkSource(variables(), files))) {
            assertThat(offers(source, "3")).as(source.name()).isEmpty();
        }
    }

    @Test
    void registryListsExecutables() {
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
        RegistrySource registry = new RegistrySource(
                (command, patience) -> Outcome.exited(0, command.get(2).startsWith("HKCU") ? """

                        HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.11\\InstallPath
                            ExecutablePath    REG_SZ    C:\\Users\\Ada Lovelace\\Python311\\python.exe

                        HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.12\\InstallPath
                            ExecutablePath    REG_SZ    C:\\Python312\\python.exe

                        HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.9\\InstallPath
                            ExecutablePath    REG_SZ    C:\\Python39\\python.exe

                        End of search: 2 match(es) found.
                        """ : "", ""), windows);

        assertThat(registry.concerns(new PythonRequest.Any())).isTrue();
        assertThat(offers(registry, "3"))
                .containsExactly(
                        "C:\\Python312\\python.exe",
                        "C:\\Users\\Ada Lovelace\\Python311\\python.exe",
                        "C:\\Python39\\python.exe");
        assertThat(new RegistrySource((command, patience) -> Outcome.exited(1, "", ""), files)
                        .concerns(new PythonRequest.Any()))
                .isFalse();
    }

    private List<String> offers(InterpreterSource source, String request) {
        List<String> offered = new ArrayList<>();
        source.offer(RequestGrammar.parse(request, files.getPath("/")), executable -> {
            offered.add(executable.toString());
            return false;
        });
        return offered;
    }

    private Variables variables() {
        return Variables.of(variables);
    }

    private void install(String path) throws IOException {
        Path executable = files.getPath(path);
        Files.createDirectories(executable.getParent());
        Files.createFile(
                executable, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
