package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jvenv.relocate.format.RelocationWarning;

/** The files of an environment, and their changes for another path. All paths are relative to the environment. */
final class Changes {

    private final List<Path> directories = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final SortedMap<Path, byte[]> contents = new TreeMap<>();
    private final SortedSet<Path> dropped = new TreeSet<>();
    private final List<RelocationWarning> warnings = new ArrayList<>();

    void addDirectory(Path directory) {
        directories.add(directory);
    }

    void addFile(Path file) {
        files.add(file);
    }

    void addLink(Link link) {
        links.add(link);
    }

    /** Sets the new content of an existing or new file. */
    synchronized void change(Path file, byte[] content) {
        contents.put(file, content);
    }

    synchronized void drop(Path file) {
        dropped.add(file);
    }

    synchronized void note(Path file, RelocationWarning.Reason reason) {
        warnings.add(new RelocationWarning(file, reason));
    }

    /** Returns the directories; a directory precedes its subdirectories. */
    List<Path> directories() {
        return directories;
    }

    /** Returns the existing regular files. */
    List<Path> files() {
        return files;
    }

    /** Returns the regular files that do not change. */
    List<Path> unchangedFiles() {
        List<Path> unchanged = new ArrayList<>();
        for (Path file : files) {
            if (!contents.containsKey(file) && !dropped.contains(file)) {
                unchanged.add(file);
            }
        }
        return unchanged;
    }

    List<Link> links() {
        return links;
    }

    Map<Path, byte[]> contents() {
        return contents;
    }

    SortedSet<Path> dropped() {
        return dropped;
    }

    List<RelocationWarning> warnings() {
        List<RelocationWarning> sorted = new ArrayList<>(warnings);
        sorted.sort((one, other) -> one.file().compareTo(other.file()));
        return sorted;
    }

    /** Returns the changed files and links. */
    List<Path> changed() {
        SortedSet<Path> changed = new TreeSet<>(contents.keySet());
        for (Link link : links) {
            if (link.isChanged()) {
                changed.add(link.file());
            }
        }
        return new ArrayList<>(changed);
    }

    /**
     * A symbolic link of the environment.
     *
     * @param file its path, relative to the environment
     * @param before its target
     * @param after its target at the new path
     */
    record Link(Path file, Path before, Path after) {

        boolean isChanged() {
            return !before.equals(after);
        }
    }
}
