package org.jvenv.python.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Variables;
import org.jvenv.python.discovery.InterpreterSource;
import org.jvenv.python.request.PythonRequest;

/** The interpreters of pyenv, whether or not selected, newest first. */
public final class PyenvSource implements InterpreterSource {

    private final @Nullable Path root;

    public PyenvSource(Variables variables, FileSystem files) {
        this.root = root(variables, files);
    }

    @Override
    public String name() {
        return "pyenv";
    }

    @Override
    public boolean offer(PythonRequest request, Predicate<Path> taker) {
        if (root == null) {
            return false;
        }
        @Nullable String name = nameIn(request);
        @Nullable Path named = name == null ? null : installation(name);
        if (named != null) {
            return Homes.offerIn(named, taker);
        }
        return Homes.offer(Homes.in(root.resolve("versions")), request, taker);
    }

    @Override
    public boolean concerns(PythonRequest request) {
        return !(request instanceof PythonRequest.Executable);
    }

    @Override
    public boolean has(String name) {
        return installation(name) != null;
    }

    private @Nullable Path installation(String name) {
        return root == null ? null : new PyenvVersions(root.resolve("versions")).installation(name);
    }

    private static @Nullable String nameIn(PythonRequest request) {
        if (request instanceof PythonRequest.Installed installed) {
            return installed.name();
        }
        return request instanceof PythonRequest.Named named ? named.name() : null;
    }

    /** Returns the directories of the {@code ensurepip} wheels of the versions; some may not exist. */
    public List<Path> bundles() {
        List<Path> bundles = new ArrayList<>();
        if (root == null) {
            return bundles;
        }
        for (Path home : Homes.in(root.resolve("versions"))) {
            addBundles(home, bundles);
        }
        return bundles;
    }

    private static void addBundles(Path home, List<Path> bundles) {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(home.resolve("lib"), "p*3.*")) {
            for (Path library : libraries) {
                bundles.add(library.resolve("ensurepip/_bundled"));
            }
        } catch (IOException e) {
            return; // not an installation
        }
    }

    static @Nullable Path root(Variables variables, FileSystem files) {
        Optional<String> named = variables.find("PYENV_ROOT");
        if (named.isPresent()) {
            return files.getPath(named.get());
        }
        return DataDirectories.home(variables, files)
                .map(home -> home.resolve(".pyenv"))
                .orElse(null);
    }
}
