package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.Mobility;
import org.jvenv.platform.Cancellation;
import org.jvenv.relocate.format.RelocationWarning;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.tree.MountPoints;
import org.jvenv.workplace.NotWritableException;
import org.jvenv.workplace.Workplace;

/**
 * Copies and renames environments. Whatever happens, the disk has what it had before, or the whole of what was asked
 * for.
 *
 * <p>No Python is run: an environment whose interpreter is gone can be copied, too.
 */
public final class Relocator {

    private final Cancellation cancellation;
    private final List<Path> setAside = new ArrayList<>();

    /** One that stops where {@code cancellation} says so. */
    public Relocator(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * Says what {@link #perform} would do, and does nothing.
     *
     * @param from the environment, absolute
     * @param to where it shall be, absolute
     */
    public Relocated plan(RelocationKind way, Path from, Path to) throws IOException {
        Source source = source(way, from);
        Target target = target(way, to, source);
        return relocated(way, source, target, survey(source, target));
    }

    /**
     * Copies or renames the environment at {@code from}.
     *
     * @throws RelocationException if that cannot be
     */
    public Relocated perform(RelocationKind way, Path from, Path to) throws IOException {
        setAside.addAll(Workplace.recover(Target.real(to)));
        setAside.addAll(Landing.awaitOthers(Target.real(from), cancellation));
        setAside.addAll(Workplace.recover(Target.real(from))); // a renaming that was cut short may have hidden it
        Source source = source(way, from);
        Target target = target(way, to, source);
        try (Landing landing = Landing.at(target.place(), cancellation)) {
            if (way == RelocationKind.RENAME && !source.place().equals(target.place())) {
                landing.leave(source.place(), cancellation);
            }
            Target free = target(way, to, source(way, from)); // another process may have changed it while we waited
            Changes changes = survey(source, free);
            for (Path path : setAside) {
                changes.note(path, Reason.HALF_DONE);
            }
            if (way == RelocationKind.COPY) {
                copy(source, landing, changes);
            } else {
                List<MovedRedirect> redirects = MovedRedirect.to(source, PathAliases.of(source));
                rename(source, free, landing, changes);
                redirect(redirects, free, changes);
            }
            return relocated(way, source, free, changes);
        }
    }

    /** What killed runs left half done that could not be taken back, and where it lies now. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /** What is renamed to what it is called is mended where it lies: it may have been moved by hand. */
    private static Target target(RelocationKind way, Path to, Source source) throws IOException {
        boolean stays = way == RelocationKind.RENAME
                && Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(to, source.place());
        return stays ? new Target(to, source.place()) : Target.at(to, source);
    }

    private static Source source(RelocationKind way, Path from) throws IOException {
        Source source = Source.at(from);
        if (way == RelocationKind.RENAME && Files.isSymbolicLink(from)) {
            throw RelocationException.link(from, source.place());
        }
        return source;
    }

    private Changes survey(Source source, Target target) throws IOException {
        List<Path> spellings = PathAliases.of(source);
        LinkTargets targets = new LinkTargets(spellings, source.place(), target.prefix(), target.place());
        boolean relocatable = source.configuration().mobility() == Mobility.RELOCATABLE;
        Substitution substitution = Substitution.of(spellings, target.prefix(), source.version(), relocatable);
        Changes changes = FileSurvey.of(source, substitution, targets, cancellation);
        if (!works(source.place(), source.scripts())) {
            changes.note(source.scripts().resolve("python"), Reason.LEADS_NOWHERE);
        }
        return changes;
    }

    private void copy(Source source, Landing landing, Changes changes) throws IOException {
        Path built = landing.workplace().built();
        new Copy(source.place(), built, changes).perform(cancellation);
        cancellation.check();
        landing.appear();
        if (!stillWorks(source, source.place(), landing.prefix())) {
            landing.withdraw();
            throw RelocationException.changedMeanwhile(landing.prefix().resolve(source.scripts()));
        }
    }

    private void rename(Source source, Target target, Landing landing, Changes changes) throws IOException {
        boolean worked = works(source.place(), source.scripts());
        Renaming renaming = new Renaming(source.place(), target.place(), changes, landing.workplace());
        try {
            renaming.perform(cancellation);
        } catch (AtomicMoveNotSupportedException e) {
            landing.clear();
            moveAcross(source, landing, changes);
            return;
        }
        if (worked && !works(target.place(), source.scripts())) {
            renaming.withdraw();
            throw RelocationException.changedMeanwhile(target.place().resolve(source.scripts()));
        }
    }

    /** Projects are others' directories, where little can be promised: what cannot be changed there is told of. */
    private static void redirect(List<MovedRedirect> redirects, Target target, Changes changes) {
        for (MovedRedirect redirect : redirects) {
            try {
                redirect.leadTo(target.prefix());
            } catch (IOException e) {
                changes.note(redirect.file(), Reason.NAMED_IN_TEXT);
            }
        }
    }

    /** To another file system, which nothing can be renamed to: the old one goes when the copy is there. */
    private void moveAcross(Source source, Landing landing, Changes changes) throws IOException {
        Path place = source.place();
        if (!Files.isWritable(place.resolveSibling(""))) {
            throw NotWritableException.of(place.resolveSibling(""));
        }
        if (MountPoints.of(place.getFileSystem()).touch(place.toString())) {
            throw RelocationException.mounted(source.prefix());
        }
        copy(source, landing, changes);
        try {
            landing.depart(place);
        } catch (IOException e) {
            landing.withdraw();
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

    private static Relocated relocated(RelocationKind way, Source source, Target target, Changes changes) {
        List<RelocationWarning> remnants = new ArrayList<>();
        for (RelocationWarning remnant : changes.remnants()) {
            if (way == RelocationKind.COPY || remnant.reason() != Reason.NOT_A_FILE) {
                remnants.add(remnant);
            }
        }
        return new Relocated(
                way, source.prefix(), target.prefix(), changes.changed(), new ArrayList<>(changes.dropped()), remnants);
    }
}
