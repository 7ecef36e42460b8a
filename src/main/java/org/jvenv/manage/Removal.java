package org.jvenv.manage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.MountPoints;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.ProtectedDirectories;
import org.jvenv.workplace.Recovery;
import org.jvenv.workplace.Workplace;

/** Removes environments, after a check that they are environments. */
public final class Removal {

    /** The names of environments that a killed jvenv 0.1 did not delete completely. */
    private static final String OLD_REMOVED = ".jvenv-removed-*";

    private final @Nullable Path active;
    private final ProtectedDirectories protectedDirectories;
    private final Cancellation cancellation;
    private final List<Path> setAside = new ArrayList<>();

    /**
     * Creates a removal.
     *
     * @param active the environment that is active, or {@code null}
     * @param protectedDirectories the directories that must not be removed
     * @param cancellation is checked while the removal waits for another jvenv
     */
    public Removal(@Nullable Path active, ProtectedDirectories protectedDirectories, Cancellation cancellation) {
        this.active = active;
        this.protectedDirectories = protectedDirectories;
        this.cancellation = cancellation;
    }

    /**
     * Checks that {@code prefix} can be removed.
     *
     * @throws EnvironmentException if it cannot
     */
    public void check(Path prefix) throws IOException {
        setAside.addAll(Recovery.await(prefix, cancellation));
        if (!Trees.isThere(prefix)) {
            throw EnvironmentException.missing(prefix);
        }
        EnvironmentFiles files = new EnvironmentFiles(prefix);
        if (files.isConda()) {
            throw EnvironmentException.conda(prefix);
        }
        if (!files.isEnvironment()) {
            throw EnvironmentException.notAnEnvironment(prefix);
        }
        if (active != null && Files.exists(active) && Files.isSameFile(prefix, active)) {
            throw EnvironmentException.active(prefix);
        }
        checkMove(prefix, "removed", protectedDirectories);
        checkMounts(prefix);
    }

    /**
     * Checks that {@code prefix} neither is nor contains the home directory or the directory of named environments.
     *
     * @param verb the refused operation, such as {@code copied}
     * @throws EnvironmentException if it does
     */
    public static void checkContent(Path prefix, String verb, ProtectedDirectories protectedDirectories)
            throws IOException {
        if (prefix.normalize().getFileName() == null) {
            throw EnvironmentException.protectedPlace(prefix, verb, "is the root of the file system");
        }
        if (protectedDirectories.containsHome(prefix)) {
            throw EnvironmentException.protectedPlace(prefix, verb, "holds `" + protectedDirectories.home() + "`");
        }
        if (protectedDirectories.containsNamedEnvironments(prefix)) {
            throw EnvironmentException.protectedPlace(prefix, verb, "holds `" + protectedDirectories.named() + "`");
        }
    }

    /** Checks a {@code prefix} that will be removed or renamed; it must not contain the working directory either. */
    public static void checkMove(Path prefix, String verb, ProtectedDirectories protectedDirectories)
            throws IOException {
        checkContent(prefix, verb, protectedDirectories);
        if (protectedDirectories.containsWorkingDirectory(prefix)) {
            throw EnvironmentException.protectedPlace(prefix, verb, "holds the working directory");
        }
    }

    /** Moves an environment into {@code trash}; of a link, the link itself. */
    public void moveToTrash(Path prefix, Trash trash) throws IOException {
        check(prefix);
        trash.add(prefix);
    }

    /**
     * Deletes an environment; of a link, the link itself. It is renamed first, so that a partly deleted directory is
     * never used as an environment.
     *
     * @throws EnvironmentException if a part of it cannot be deleted
     */
    public void delete(Path prefix) throws IOException {
        check(prefix);
        Workplace workplace = Workplace.lock(prefix, Workplace.TIMEOUT, cancellation);
        try (workplace) {
            workplace.journal().perform(List.of(new Move(prefix, workplace.replaced())));
        }
        if (!workplace.leftBehind().isEmpty()) {
            throw EnvironmentException.partLeft(
                    prefix, workplace.leftBehind().get(0), requireNonNull(workplace.obstacle()));
        }
        deleteOldRemoved(prefix.resolveSibling(""));
    }

    /** Returns the directories with files of killed runs that could not be restored. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    private static void checkMounts(Path prefix) throws IOException {
        Path place = prefix.resolveSibling("").toRealPath().resolve(prefix.getFileName());
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                && MountPoints.of(place.getFileSystem()).hasAtOrBelow(place.toString())) {
            throw EnvironmentException.mounted(prefix);
        }
    }

    private static void deleteOldRemoved(Path directory) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, OLD_REMOVED)) {
            boolean ours = Ownership.isPrivate(directory); // otherwise another user may have renamed files of this user
            for (Path left : found) {
                if (ours) {
                    Trees.delete(left);
                }
            }
        } catch (IOException e) {
            return; // not important
        }
    }
}
