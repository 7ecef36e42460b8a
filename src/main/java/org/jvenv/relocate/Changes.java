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

/** All that an environment consists of, and what has to change for another place. Every path is relative to it. */
final class Changes {

    private final List<Path> directories = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final SortedMap<Path, byte[]> contents = new TreeMap<>();
    private final SortedSet<Path> dropped = new TreeSet<>();
    private final List<RelocationWarning> remnants = new ArrayList<>();

    void addDirectory(Path directory) {
        directories.add(directory);
    }

    void addFile(Path file) {
        files.add(file);
    }

    void addLink(Link link) {
        links.add(link);
    }

    /** Has {@code file}, be it an old one or a new one, hold {@code content}. */
    synchronized void change(Path file, byte[] content) {
        contents.put(file, content);
    }

    synchronized void drop(Path file) {
        dropped.add(file);
    }

    synchronized void note(Path file, RelocationWarning.Reason reason) {
        remnants.add(new RelocationWarning(file, reason));
    }

    /** Those above before those below. */
    List<Path> directories() {
        return directories;
    }

    /** The regular files that are there now. */
    List<Path> files() {
        return files;
    }

    /** Those that stay as they are. */
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

    List<RelocationWarning> remnants() {
        List<RelocationWarning> sorted = new ArrayList<>(remnants);
        sorted.sort((one, other) -> one.file().compareTo(other.file()));
        return sorted;
    }

    /** Files and links that are not what they were. */
    List<Path> changed() {
        SortedSet<Path> changed = new TreeSet<>(contents.keySet());
        for (Link link : links) {
            if (link.isChanged()) {
                changed.add(link.file());
            }
        }
        return new ArrayList<>(changed);
    }
}
