package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.report.Outcome;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Move;
import org.jvenv.workplace.Workplace;
import org.jvenv.workplace.WorkplaceDirectory;

/** How a finished environment comes from its workplace to its destination. Each way happens whole or not at all. */
public enum PublishStrategy {
    /** Nothing is there: one renaming. */
    APPEAR("nothing is there: it is built beside its place and appears there", Outcome.CREATED) {
        @Override
        List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException {
            List<Move> moves = List.of(new Move(workplace.built(), place));
            try {
                if (held) {
                    workplace.journal().begin(moves);
                } else {
                    Files.move(workplace.built(), place, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                throw DestinationException.appeared(place);
            } catch (FileSystemException e) {
                if (Trees.isThere(place)) {
                    throw DestinationException.appeared(place);
                }
                throw e;
            }
            return moves;
        }
    },

    /** A directory is there, and goes: the new one takes its name and permissions. */
    REPLACE("the old one is exchanged for the new one, and deleted last", Outcome.REPLACED) {
        @Override
        List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException {
            FileModes.permitLike(place, workplace.built());
            List<Move> moves = List.of(new Move(place, workplace.replaced()), new Move(workplace.built(), place));
            perform(moves, workplace, held);
            return moves;
        }
    },

    /** A directory is there, and stays; all that is in it is exchanged. For mount points and working directories. */
    EXCHANGE_CONTENT("the directory stays, and all that is in it is exchanged", Outcome.REPLACED) {
        @Override
        List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException {
            Files.createDirectory(workplace.replaced());
            List<Move> moves = new ArrayList<>();
            for (Path child : children(place)) {
                if (!WorkplaceDirectory.isOne(child)) {
                    moves.add(new Move(child, workplace.replaced().resolve(child.getFileName())));
                }
            }
            for (Path child : children(workplace.built())) {
                moves.add(new Move(child, place.resolve(child.getFileName())));
            }
            perform(moves, workplace, held);
            return moves;
        }
    },

    /** An environment is there, and its files give way to ours of the same name; its packages stay. */
    OVERWRITE("the environment there is brought up to date, and its packages stay", Outcome.UPDATED) {
        @Override
        List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException {
            Files.createDirectory(workplace.replaced());
            Moves moves = new Moves(place, workplace.replaced());
            for (Path path : outdated) {
                moves.aside(path);
            }
            merge(workplace.built(), place, moves);
            StaleNames.moveAway(workplace.built(), place, moves);
            workplace.journal().perform(moves.inOrder());
            return moves.inOrder();
        }

        @Override
        public boolean keepsPackages() {
            return true;
        }

        @Override
        void collide(Path ours, Path theirs, Moves moves) {
            if (Files.isDirectory(theirs)) {
                return; // a real `lib64` where we would have made a link
            }
            moves.aside(theirs);
            moves.into(ours, theirs);
        }
    },

    /** Somebody's directory is there, and all of it stays; ours is added. */
    FILL("the directory there is filled, and all that is in it stays", Outcome.CREATED) {
        @Override
        List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException {
            Moves moves = new Moves(place, workplace.replaced());
            merge(workplace.built(), place, moves);
            workplace.journal().perform(moves.inOrder());
            return moves.inOrder();
        }

        // Theirs stays; but without these two of ours there would be no environment.
        @Override
        void collide(Path ours, Path theirs, Moves moves) {
            String name = String.valueOf(ours.getFileName());
            if (name.equals(PyvenvCfg.NAME) || name.equals("python")) {
                throw DestinationException.takesPlace(theirs);
            }
        }

        @Override
        public boolean keepsPackages() {
            return true;
        }
    };

    public final String reason;
    public final Outcome outcome;

    PublishStrategy(String reason, Outcome outcome) {
        this.reason = reason;
        this.outcome = outcome;
    }

    /** What is there and what becomes of it, as a sentence. */
    public String reason() {
        return reason;
    }

    /** What the user is told came of it. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether what is installed there is there afterwards, too. */
    public boolean keepsPackages() {
        return false;
    }

    /**
     * Brings what {@code workplace} has built to {@code place}, by the renamings that are returned.
     *
     * @param outdated what is at the place, and goes, of packages that stay otherwise
     * @param held whether the journal stays until it is finished, so that the next run takes the moves back after a
     *     kill; ignored where {@linkplain #keepsPackages packages are kept}, for pip changes them in their place
     */
    abstract List<Move> publish(Workplace workplace, Path place, List<Path> outdated, boolean held) throws IOException;

    private static void perform(List<Move> moves, Workplace workplace, boolean held) throws IOException {
        if (held) {
            workplace.journal().begin(moves);
        } else {
            workplace.journal().perform(moves);
        }
    }

    /**
     * Plans what happens to a file of ours that has one of theirs in its place: nothing, unless a way says otherwise.
     */
    void collide(Path ours, Path theirs, Moves moves) {}

    /** Plans the moves that bring the content of {@code ours} into the directory {@code theirs}. */
    void merge(Path ours, Path theirs, Moves moves) throws IOException {
        for (Path child : children(ours)) {
            Path target = theirs.resolve(child.getFileName());
            boolean directory = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
            if (!moves.isThere(target)) {
                moves.into(child, target);
            } else if (!directory) {
                collide(child, target, moves);
            } else if (Files.isDirectory(target)) {
                moves.checkInside(target);
                merge(child, target, moves);
            } else {
                throw DestinationException.inTheWay(target);
            }
        }
    }

    /** In no order but for one thing: {@code pyvenv.cfg} is last, for it is what makes a directory an environment. */
    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                boolean mark = PyvenvCfg.NAME.equals(child.getFileName().toString());
                children.add(mark || children.isEmpty() ? children.size() : 0, child);
            }
        }
        return children;
    }
}
