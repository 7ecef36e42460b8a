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
import org.jvenv.report.Creation.Outcome;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.Workplace;
import org.jvenv.workplace.WorkplaceDirectory;

/** Moves a finished environment from its workplace to its destination, completely or not at all. */
public enum PublishStrategy {
    /** No file exists at the destination: one rename. */
    CREATE("the destination does not exist: the environment is built next to it and renamed", Outcome.CREATED) {
        @Override
        List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
                throws IOException {
            List<Move> moves = List.of(new Move(workplace.built(), destination));
            try {
                if (keepJournal) {
                    workplace.journal().begin(moves);
                } else {
                    Files.move(workplace.built(), destination, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                throw DestinationException.appeared(destination);
            } catch (FileSystemException e) {
                if (Trees.isThere(destination)) {
                    throw DestinationException.appeared(destination);
                }
                throw e;
            }
            return moves;
        }
    },

    /** Replaces a directory; the new one gets its name and permissions. */
    REPLACE("the old environment is renamed aside, and deleted last", Outcome.REPLACED) {
        @Override
        List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
                throws IOException {
            FileModes.permitLike(destination, workplace.built());
            List<Move> moves =
                    List.of(new Move(destination, workplace.replaced()), new Move(workplace.built(), destination));
            perform(moves, workplace, keepJournal);
            return moves;
        }
    },

    /** Replaces the content of a directory: for mount points and working directories. */
    EXCHANGE_CONTENT("the directory is kept, and everything in it is replaced", Outcome.REPLACED) {
        @Override
        List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
                throws IOException {
            Files.createDirectory(workplace.replaced());
            List<Move> moves = new ArrayList<>();
            for (Path child : children(destination)) {
                if (!WorkplaceDirectory.isWorkplace(child)) {
                    moves.add(new Move(child, workplace.replaced().resolve(child.getFileName())));
                }
            }
            for (Path child : children(workplace.built())) {
                moves.add(new Move(child, destination.resolve(child.getFileName())));
            }
            perform(moves, workplace, keepJournal);
            return moves;
        }
    },

    /** Replaces files of an environment by built ones of the same name; its packages are kept. */
    OVERWRITE("the environment is updated, and its packages are kept", Outcome.UPDATED) {
        @Override
        List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
                throws IOException {
            Files.createDirectory(workplace.replaced());
            Moves moves = new Moves(destination, workplace.replaced());
            for (Path path : replaced) {
                moves.moveAside(path);
            }
            merge(workplace.built(), destination, moves);
            StaleNames.moveAside(workplace.built(), destination, moves);
            workplace.journal().perform(moves.inOrder());
            return moves.inOrder();
        }

        @Override
        public boolean keepsPackages() {
            return true;
        }

        @Override
        void resolveConflict(Path built, Path existing, Moves moves) {
            if (Files.isDirectory(existing)) {
                return; // a real `lib64` instead of a link
            }
            moves.moveAside(existing);
            moves.moveInto(built, existing);
        }
    },

    /** Adds files to a directory of the user; all existing files are kept. */
    FILL("missing files are added, and existing files are kept", Outcome.CREATED) {
        @Override
        List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
                throws IOException {
            Moves moves = new Moves(destination, workplace.replaced());
            merge(workplace.built(), destination, moves);
            workplace.journal().perform(moves.inOrder());
            return moves.inOrder();
        }

        // Existing files are kept, but an environment needs its own files of these two names.
        @Override
        void resolveConflict(Path built, Path existing, Moves moves) {
            String name = String.valueOf(built.getFileName());
            if (name.equals(PyvenvCfg.NAME) || name.equals("python")) {
                throw DestinationException.existingFile(existing);
            }
        }

        @Override
        public boolean keepsPackages() {
            return true;
        }
    };

    private final String reason;
    private final Outcome outcome;

    PublishStrategy(String reason, Outcome outcome) {
        this.reason = reason;
        this.outcome = outcome;
    }

    /** Returns the situation and the operation, as text for the user. */
    public String reason() {
        return reason;
    }

    /** Returns the outcome that is reported. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether installed packages are kept. */
    public boolean keepsPackages() {
        return false;
    }

    /**
     * Moves the built environment to {@code destination}, and returns the moves.
     *
     * @param replaced files of kept packages to remove
     * @param keepJournal whether the journal is kept until it is finished, so that the next run rolls the moves back
     *     after a kill; ignored if {@linkplain #keepsPackages packages are kept}, because pip changes them in their
     *     directory
     */
    abstract List<Move> publish(Workplace workplace, Path destination, List<Path> replaced, boolean keepJournal)
            throws IOException;

    private static void perform(List<Move> moves, Workplace workplace, boolean keepJournal) throws IOException {
        if (keepJournal) {
            workplace.journal().begin(moves);
        } else {
            workplace.journal().perform(moves);
        }
    }

    /**
     * Plans the moves for a built file whose name exists at the destination: none, unless a strategy overrides this.
     */
    void resolveConflict(Path built, Path existing, Moves moves) {}

    /** Plans the moves of the content of {@code built} into the directory {@code existing}. */
    void merge(Path built, Path existing, Moves moves) throws IOException {
        for (Path child : children(built)) {
            Path target = existing.resolve(child.getFileName());
            boolean directory = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
            if (!moves.exists(target)) {
                moves.moveInto(child, target);
            } else if (!directory) {
                resolveConflict(child, target, moves);
            } else if (Files.isDirectory(target)) {
                moves.checkInside(target);
                merge(child, target, moves);
            } else {
                throw DestinationException.needsDirectory(target);
            }
        }
    }

    /** Returns the entries, {@code pyvenv.cfg} last, because that file makes a directory an environment. */
    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                boolean isConfiguration =
                        PyvenvCfg.NAME.equals(child.getFileName().toString());
                children.add(isConfiguration || children.isEmpty() ? children.size() : 0, child);
            }
        }
        return children;
    }
}
