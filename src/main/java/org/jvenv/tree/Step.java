package org.jvenv.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A planned change to the file system.
 *
 * <p>Its path is relative: a plan is created for the prefix of an environment, but performed in the directory where
 * that environment is built.
 */
public sealed interface Step {

    /** Creates a directory in an existing one. */
    record MakeDirectory(Path path) implements Step {
        @Override
        public void perform(Path root) throws IOException {
            Files.createDirectory(root.resolve(path));
        }

        @Override
        public String detail() {
            return "/";
        }
    }

    /** Creates a symbolic link; {@code target} may be relative to the link. */
    record MakeLink(Path path, Path target, WithoutLinks withoutLinks) implements Step {
        @Override
        public void perform(Path root) throws IOException {
            Path link = root.resolve(path);
            try {
                Files.createSymbolicLink(link, target);
            } catch (UnsupportedOperationException e) {
                replaceLink(link);
            } catch (FileSystemException e) {
                if (!LinkMode.isRefused(e)) {
                    throw e;
                }
                replaceLink(link); // on a full disk, this fails as well
            }
        }

        private void replaceLink(Path link) throws IOException {
            if (withoutLinks == WithoutLinks.COPY) {
                Files.copy(link.resolveSibling(target), link);
                FileModes.makeExecutable(link);
            }
        }

        @Override
        public String detail() {
            return " -> " + target;
        }
    }

    /** Copies an executable with its permissions; its times are those of a new file. */
    record CopyExecutable(Path path, Path source) implements Step {
        @Override
        public void perform(Path root) throws IOException {
            Path copy = root.resolve(path);
            if (Files.exists(copy)) {
                throw new FileAlreadyExistsException(copy.toString());
            }
            Files.copy(source, copy);
            FileModes.makeExecutable(copy);
        }

        @Override
        public String detail() {
            return " (copy of " + source + ")";
        }
    }

    /** Writes a text file in UTF-8. */
    record WriteText(Path path, String text) implements Step {
        @Override
        public void perform(Path root) throws IOException {
            FileModes.writeNew(root.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** Returns the path of the change, relative to the root. */
    Path path();

    /** Performs the change below {@code root}. */
    void perform(Path root) throws IOException;

    /** Returns the text after the path in a listing. */
    String detail();

    /** What to do instead of creating a symbolic link on a file system without them (FAT, some network mounts). */
    public enum WithoutLinks {
        /** Copy the target of the link. */
        COPY,

        /** Create no file. */
        OMIT
    }
}
