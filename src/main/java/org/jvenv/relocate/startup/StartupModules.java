package org.jvenv.relocate.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The modules that Python imports when it starts: those in {@code .pth} and {@code .start} files, {@code sitecustomize}
 * and {@code usercustomize}, and the modules in the same directory that these import. Editable installs store the path
 * of the project in such modules.
 */
public final class StartupModules {

    private static final int MAX_BYTES = 1 << 20;
    private static final String PACKAGE = "__init__.py";

    private final Path place;
    private final Set<Path> files;
    private final Set<Path> found = new HashSet<>();
    private final Deque<Path> unread = new ArrayDeque<>();

    private StartupModules(Path place, Collection<Path> files) {
        this.place = place;
        this.files = new HashSet<>(files);
    }

    /**
     * Returns the startup modules of an environment, as relative paths.
     *
     * @param place its directory
     * @param files the relative paths of all its files
     */
    public static Set<Path> in(Path place, Collection<Path> files) throws IOException {
        StartupModules modules = new StartupModules(place, files);
        for (Path file : files) {
            modules.begin(file);
        }
        while (!modules.unread.isEmpty()) {
            Path module = modules.unread.remove();
            modules.follow(module, Imports.ofModule(modules.text(module)));
        }
        return modules.found;
    }

    private void begin(Path file) throws IOException {
        if (file.getNameCount() < 2
                || !file.getName(file.getNameCount() - 2).toString().endsWith("-packages")) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".pth")) {
            follow(file, Imports.ofPathFile(text(file)));
        } else if (name.endsWith(".start")) {
            follow(file, Imports.ofStartFile(text(file)));
        } else if (name.equals("sitecustomize.py") || name.equals("usercustomize.py")) {
            add(file);
        }
    }

    private void follow(Path file, Collection<String> names) {
        for (String name : names) {
            int dots = 0;
            while (dots < name.length() && name.charAt(dots) == '.') {
                dots++;
            }
            Path directory = dots == 0 ? packages(file) : above(file, dots);
            find(directory, name.substring(dots));
        }
    }

    /** Adds all modules that are imported for {@code name}: {@code a} and {@code a.b} for {@code a.b}. */
    private void find(Path start, String name) {
        Path directory = start;
        int begin = 0;
        while (begin < name.length()) {
            int dot = name.indexOf('.', begin);
            String part = name.substring(begin, dot < 0 ? name.length() : dot);
            add(directory.resolve(part + ".py"));
            directory = directory.resolve(part);
            add(directory.resolve(PACKAGE));
            begin = dot < 0 ? name.length() : dot + 1;
        }
    }

    private void add(Path module) {
        if (files.contains(module) && found.add(module)) {
            unread.add(module);
        }
    }

    /** Returns the {@code site-packages} directory that contains {@code file}. */
    private static Path packages(Path file) {
        Path directory = file.resolveSibling("");
        while (directory.getNameCount() > 1
                && !String.valueOf(directory.getFileName()).endsWith("-packages")) {
            directory = directory.resolveSibling("");
        }
        return directory;
    }

    private static Path above(Path file, int dots) {
        Path directory = file.resolveSibling("");
        for (int i = 1; i < dots && directory.getNameCount() > 1; i++) {
            directory = directory.resolveSibling("");
        }
        return directory;
    }

    /** Returns the content; empty for larger files, which such tools do not write. */
    private String text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(place.resolve(file))) {
            byte[] content = stream.readNBytes(MAX_BYTES + 1);
            return content.length > MAX_BYTES ? "" : new String(content, StandardCharsets.UTF_8);
        }
    }
}
