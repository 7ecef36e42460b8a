package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What shells source to know jvenv. */
final class ShellFiles {

    private final List<Path> files;

    private ShellFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** All of them, in an order that does not depend on the file system. */
    static ShellFiles of(Path dist) throws IOException {
        try (Stream<Path> files = Files.list(dist.resolve("share/jvenv"))) {
            return new ShellFiles(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** The same, as they are packed into {@code directory}, which ends with a slash. */
    List<PackagedFile> into(String directory) throws IOException {
        List<PackagedFile> packed = new ArrayList<>();
        for (Path file : files) {
            packed.add(PackagedFile.plain(directory + file.getFileName(), file));
        }
        return packed;
    }
}
