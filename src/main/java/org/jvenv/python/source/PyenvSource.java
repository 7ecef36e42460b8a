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
import org.jvenv.python.InterpreterSource;
import org.jvenv.python.PythonRequest;

/** The versions that pyenv has installed, selected or not, newest first. */
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
        return Homes.offer(Homes.in(root.resolve("versions")), request, taker);
    }

    /** Where the versions may keep the wheels of their {@code ensurepip}; a directory may be missing. */
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
            return; // not an installation after all
        }
    }

    static @Nullable Path root(Variables variables, FileSystem files) {
        Optional<String> named = variables.find("PYENV_ROOT");
        if (named.isPresent()) {
            return files.getPath(named.get());
        }
        Optional<String> home = variables.find("HOME");
        return home.isPresent() ? files.getPath(home.get(), ".pyenv") : null;
    }

    static @Nullable Path newestOf(Path versions, String start) {
        for (Path home : Homes.in(versions)) {
            if (home.getFileName().toString().startsWith(start)) {
                return home;
            }
        }
        return null;
    }
}
