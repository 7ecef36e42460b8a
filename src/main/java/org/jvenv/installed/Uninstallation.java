package org.jvenv.installed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.Trees;
import org.jvenv.wheel.InstalledFiles;

/**
 * Finds what has to be deleted to uninstall a package: the files in its {@code RECORD}, their compiled files, and
 * directories that contain nothing else.
 *
 * <p>{@code RECORD} is not trusted: nothing outside the environment is deleted, and links are deleted instead of their
 * targets.
 */
public final class Uninstallation {

    private static final String RECORD = "RECORD";
    private static final String CACHE = "__pycache__";
    private static final String COMPILED = ".pyc";

    private final Path packages;
    private final Path place;
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();
    private final List<Path> going = new ArrayList<>();

    private Uninstallation(Path packages, Path place) {
        this.packages = packages;
        this.place = place;
    }

    /** Whether a package has a RECORD. */
    public static boolean listsFiles(Path metadata) {
        return Files.isRegularFile(metadata.resolve(RECORD));
    }

    /**
     * Returns the files, and the directories that are deleted completely.
     *
     * @param metadata the metadata directory of the package
     * @param packages the {@code site-packages} that contains it
     * @param place the environment
     * @throws java.nio.file.NoSuchFileException if the package {@linkplain #listsFiles does not list its files}
     */
    public static List<Path> of(Path metadata, Path packages, Path place) throws IOException {
        Path record = metadata.resolve(RECORD);
        Uninstallation uninstallation = new Uninstallation(packages.normalize(), place.normalize());
        uninstallation.files.add(uninstallation.packages.resolve(metadata.getFileName()));
        for (String path : InstalledFiles.paths(TextFile.readLoosely(record, TextFile.LIST_LIMIT))) {
            uninstallation.add(path);
        }
        uninstallation.collect(uninstallation.packages);
        return uninstallation.going;
    }

    private void add(String listed) throws IOException {
        Path file;
        try {
            file = packages.resolve(listed).normalize();
        } catch (InvalidPathException e) {
            return; // no file has such a name
        }
        if (file.startsWith(packages)) {
            addPackaged(file);
        } else if (file.startsWith(place) && isFileInside(file)) {
            going.add(file);
        }
    }

    /** Adds a file below {@code packages}, or the link that its path goes through. */
    private void addPackaged(Path file) {
        Path way = packages;
        for (Path name : packages.relativize(file)) {
            way = way.resolve(name);
            if (Files.isSymbolicLink(way)) {
                files.add(way);
                return;
            }
            if (!way.equals(file)) {
                folders.add(way);
            }
        }
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            files.add(file);
            folders.add(file.resolveSibling(CACHE));
        }
    }

    private boolean isFileInside(Path file) throws IOException {
        return Trees.isThere(file)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                && file.resolveSibling("").toRealPath().startsWith(place.toRealPath());
    }

    /** Collects the files to delete in {@code folder}; returns whether these are all of its files. */
    private boolean collect(Path folder) throws IOException {
        int before = going.size();
        boolean whole = true;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (files.contains(child) || isCompiled(child)) {
                    going.add(child);
                } else {
                    whole &= isTouched(child) && collect(child);
                }
            }
        }
        if (whole && !folder.equals(packages)) {
            going.subList(before, going.size()).clear();
            going.add(folder);
        }
        return whole;
    }

    private boolean isTouched(Path path) {
        return folders.contains(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it is the compiled form of a deleted file: {@code __pycache__/x.cpython-313.opt-1.pyc}. */
    private boolean isCompiled(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(COMPILED) && !name.endsWith(".pyo")) {
            return false;
        }
        String module = name.substring(0, name.length() - COMPILED.length());
        @Nullable Path folder = path.getParent();
        if (folder == null || !folder.endsWith(CACHE)) {
            return files.contains(path.resolveSibling(module + ".py"));
        }
        int tag = module.lastIndexOf('.');
        if (tag > 0 && module.startsWith("opt-", tag + 1)) {
            tag = module.lastIndexOf('.', tag - 1);
        }
        return tag > 0 && files.contains(folder.resolveSibling(module.substring(0, tag) + ".py"));
    }
}
