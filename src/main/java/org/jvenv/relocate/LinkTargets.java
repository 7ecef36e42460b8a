package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where links lead, seen from another place. */
final class LinkTargets {

    private final List<Path> spellings;
    private final Path place;
    private final Path prefix;
    private final Path target;

    /**
     * Moves links from {@code place} to {@code target}.
     *
     * @param spellings the paths by which links may name the old place
     * @param place the old place, free of links
     * @param prefix the new place as links shall name it
     * @param target the same, free of links
     */
    LinkTargets(List<Path> spellings, Path place, Path prefix, Path target) {
        this.spellings = new ArrayList<>(spellings);
        this.spellings.sort(Comparator.comparingInt(Path::getNameCount).reversed());
        this.place = place;
        this.prefix = prefix;
        this.target = target;
    }

    /** Where the link {@code file}, relative to the environment, has to lead if it leads to {@code before} now. */
    Path moved(Path file, Path before) {
        return before.isAbsolute() ? movedAbsolute(before) : movedRelative(file, before);
    }

    private Path movedAbsolute(Path before) {
        for (Path spelling : spellings) {
            if (before.startsWith(spelling) && !before.startsWith(prefix)) {
                return prefix.resolve(spelling.relativize(before));
            }
        }
        return before;
    }

    /** What leads out of the environment has another way to go. */
    private Path movedRelative(Path file, Path before) {
        Path meant = place.resolve(file).resolveSibling(before).normalize();
        if (meant.startsWith(place)) {
            return before;
        }
        Path directory = target.resolve(file).resolveSibling("");
        return directory.normalize().relativize(meant);
    }
}
