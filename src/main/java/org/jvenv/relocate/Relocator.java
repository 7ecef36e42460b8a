package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.platform.Cancellation;
import org.jvenv.relocate.format.RelocationWarning;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.tree.MountPoints;
import org.jvenv.workplace.NotWritableException;
import org.jvenv.workplace.Recovery;

/**
 * Copies and renames environments. A failed operation is reverted completely.
 *
 * <p>No Python is run, so an environment without a working interpreter can be copied too.
 */
public final class Relocator {

    private final Cancellation cancellation;
    private final List<Path> setAside = new ArrayList<>();

    /** Creates a relocator that {@code cancellation} can stop. */
    public Relocator(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * Returns what {@link #perform} would do, without changing anything.
     *
     * @param from the absolute path of the environment
     * @param to its absolute new path
     */
    public Relocated plan(RelocationKind kind, Path from, Path to) throws IOException {
        Source source = source(kind, from);
        Target target = target(kind, to, source);
        return relocated(kind, source, target, survey(source, target));
    }

    /**
     * Copies or renames the environment at {@code from}.
     *
     * @throws RelocationException if it is impossible
     */
    public Relocated perform(RelocationKind kind, Path from, Path to) throws IOException {
        setAside.addAll(Recovery.recover(Target.real(to)));
        setAside.addAll(Recovery.await(Target.real(from), cancellation));
        Source source = source(kind, from);
        Target target = target(kind, to, source);
        try (TargetLock lock = TargetLock.at(target.place(), cancellation)) {
            if (kind == RelocationKind.RENAME && !source.place().equals(target.place())) {
                lock.lockSource(source.place(), cancellation);
            }
            Target free = target(kind, to, source(kind, from)); // another process may have changed it in the meantime
            Changes changes = survey(source, free);
            for (Path path : setAside) {
                changes.note(path, Reason.LEFTOVERS);
            }
            if (kind == RelocationKind.COPY) {
                copy(source, lock, changes);
            } else {
                List<MovedRedirect> redirects = MovedRedirect.to(source, PathAliases.of(source));
                rename(source, free, lock, changes);
                redirect(redirects, free, changes);
            }
            return relocated(kind, source, free, changes);
        }
    }

    /** Returns the directories with files of killed runs that could not be restored. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /** An environment that is renamed to its current path is repaired in place: it may have been moved by hand. */
    private static Target target(RelocationKind kind, Path to, Source source) throws IOException {
        boolean stays = kind == RelocationKind.RENAME
                && Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(to, source.place());
        return stays ? new Target(to, source.place()) : Target.at(to, source);
    }

    private static Source source(RelocationKind kind, Path from) throws IOException {
        Source source = Source.at(from);
        if (kind == RelocationKind.RENAME && Files.isSymbolicLink(from)) {
            throw RelocationException.link(from, source.place());
        }
        return source;
    }

    private Changes survey(Source source, Target target) throws IOException {
        List<Path> aliases = PathAliases.of(source);
        LinkTargets targets = new LinkTargets(aliases, source.place(), target.prefix(), target.place());
        boolean relocatable = source.configuration().relocatable() == Relocatable.YES;
        Substitution substitution = Substitution.of(aliases, target.prefix(), source.version(), relocatable);
        Changes changes = FileSurvey.of(source, substitution, targets, cancellation);
        if (!works(source.place(), source.scripts())) {
            changes.note(source.scripts().resolve("python"), Reason.NO_INTERPRETER);
        }
        return changes;
    }

    private void copy(Source source, TargetLock lock, Changes changes) throws IOException {
        Path built = lock.workplace().built();
        new Copy(source.place(), built, changes).perform(cancellation);
        cancellation.check();
        lock.publish();
        if (!stillWorks(source, source.place(), lock.prefix())) {
            lock.revert();
            throw RelocationException.changedMeanwhile(lock.prefix().resolve(source.scripts()));
        }
    }

    private void rename(Source source, Target target, TargetLock lock, Changes changes) throws IOException {
        boolean worked = works(source.place(), source.scripts());
        Renaming renaming = new Renaming(source.place(), target.place(), changes, lock.workplace());
        try {
            renaming.perform(cancellation);
        } catch (AtomicMoveNotSupportedException e) {
            lock.clear();
            moveAcross(source, lock, changes);
            return;
        }
        if (worked && !works(target.place(), source.scripts())) {
            renaming.revert();
            throw RelocationException.changedMeanwhile(target.place().resolve(source.scripts()));
        }
    }

    /** Projects may not be writable: failures become warnings. */
    private static void redirect(List<MovedRedirect> redirects, Target target, Changes changes) {
        for (MovedRedirect redirect : redirects) {
            try {
                redirect.leadTo(target.prefix());
            } catch (IOException e) {
                changes.note(redirect.file(), Reason.NAMED_IN_TEXT);
            }
        }
    }

    /** Moves to another file system: copies, and deletes the old environment last. */
    private void moveAcross(Source source, TargetLock lock, Changes changes) throws IOException {
        Path place = source.place();
        if (!Files.isWritable(place.resolveSibling(""))) {
            throw NotWritableException.of(place.resolveSibling(""));
        }
        if (MountPoints.of(place.getFileSystem()).hasAtOrBelow(place.toString())) {
            throw RelocationException.mounted(source.prefix());
        }
        copy(source, lock, changes);
        try {
            lock.deleteSource(place);
        } catch (IOException e) {
            lock.revert();
            throw e;
        }
    }

    private static boolean stillWorks(Source source, Path before, Path after) {
        return works(after, source.scripts()) || !works(before, source.scripts());
    }

    private static boolean works(Path prefix, Path scripts) {
        Path programs = prefix.resolve(scripts);
        return Files.isExecutable(programs.resolve("python")) || Files.isExecutable(programs.resolve("python.exe"));
    }

    private static Relocated relocated(RelocationKind kind, Source source, Target target, Changes changes) {
        List<RelocationWarning> warnings = new ArrayList<>();
        for (RelocationWarning warning : changes.warnings()) {
            if (kind == RelocationKind.COPY || warning.reason() != Reason.NOT_A_FILE) {
                warnings.add(warning);
            }
        }
        return new Relocated(
                kind,
                source.prefix(),
                target.prefix(),
                changes.changed(),
                new ArrayList<>(changes.dropped()),
                warnings);
    }

    /**
     * The result of a copy or rename, or of its plan.
     *
     * @param prefix the new path of the environment
     * @param changed the changed files, relative to it
     * @param dropped the deleted files
     * @param warnings warnings for the user
     */
    public record Relocated(
            RelocationKind kind,
            Path source,
            Path prefix,
            List<Path> changed,
            List<Path> dropped,
            List<RelocationWarning> warnings) {

        public Relocated {
            changed = List.copyOf(changed);
            dropped = List.copyOf(dropped);
            warnings = List.copyOf(warnings);
        }
    }
}
