package org.jvenv.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One change to the file system, said before it is done.
 *
 * <p>Its path is relative: a plan is made for an environment that will lie at its prefix, but performed in the
 * directory where that environment is built.
 */
public sealed interface Step {

    /** Makes a directory in one that is there. */
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

    /** Makes a symbolic link; {@code target} may be relative to the link. */
    record MakeLink(Path path, Path target, WithoutLinks withoutLinks) implements Step {
        @Override
        public void perform(Path root) throws IOException {
            Path link = root.resolve(path);
            try {
                Files.createSymbolicLink(link, target);
            } catch (UnsupportedOperationException e) {
                doWithout(link);
            } catch (FileSystemException e) {
                if (!LinkMode.isRefused(e)) {
                    throw e;
                }
                doWithout(link); // a disk that is full, too, says so again now
            }
        }

        private void doWithout(Path link) throws IOException {
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

    /** Copies an executable with its permissions, but as a new file: its times are now. */
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

    /** Where the change happens, relative to the root. */
    Path path();

    /** Makes the change below {@code root}. */
    void perform(Path root) throws IOException;

    /** What a listing of the plan shows behind the path. */
    String detail();
}
