package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Computes the targets of links for another path of the environment. */
final class LinkTargets {

    private final List<Path> aliases;
    private final Path place;
    private final Path prefix;
    private final Path target;

    /**
     * Changes links for a move from {@code place} to {@code target}.
     *
     * @param aliases the paths by which links may name the environment
     * @param place the old path, links resolved
     * @param prefix the new path as links name it
     * @param target the new path, links resolved
     */
    LinkTargets(List<Path> aliases, Path place, Path prefix, Path target) {
        this.aliases = new ArrayList<>(aliases);
        this.aliases.sort(Comparator.comparingInt(Path::getNameCount).reversed());
        this.place = place;
        this.prefix = prefix;
        this.target = target;
    }

    /**
     * Returns the new target of the link {@code file} (relative to the environment), whose target is {@code before}.
     */
    Path moved(Path file, Path before) {
        return before.isAbsolute() ? movedAbsolute(before) : movedRelative(file, before);
    }

    private Path movedAbsolute(Path before) {
        for (Path alias : aliases) {
            if (before.startsWith(alias) && !before.startsWith(prefix)) {
                return prefix.resolve(alias.relativize(before));
            }
        }
        return before;
    }

    /** Only links out of the environment change. */
    private Path movedRelative(Path file, Path before) {
        Path meant = place.resolve(file).resolveSibling(before).normalize();
        if (meant.startsWith(place)) {
            return before;
        }
        Path directory = target.resolve(file).resolveSibling("");
        return directory.normalize().relativize(meant);
    }
}
