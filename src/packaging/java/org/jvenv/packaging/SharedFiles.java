package org.jvenv.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is installed under {@code share} as it lies there, but the papers, which each package has in its own way. */
final class SharedFiles {

    private final Path dist;
    private final List<Path> files;

    private SharedFiles(Path dist, List<Path> files) {
        this.dist = dist;
        this.files = List.copyOf(files);
    }

    /** All of them, in an order that does not depend on the file system. */
    static SharedFiles of(Path dist) throws IOException {
        Path papers = dist.resolve("share/doc");
        try (Stream<Path> files = Files.walk(dist.resolve("share"))) {
            return new SharedFiles(
                    dist,
                    files.filter(file -> Files.isRegularFile(file) && !file.startsWith(papers))
                            .sorted()
                            .toList());
        }
    }

    /** The same, as they are packed into {@code directory}, which ends with a slash or is empty. */
    List<PackagedFile> into(String directory) throws IOException {
        List<PackagedFile> packed = new ArrayList<>();
        for (Path file : files) {
            String name = directory + dist.relativize(file);
            packed.add(Files.isExecutable(file) ? PackagedFile.executable(name, file) : PackagedFile.plain(name, file));
        }
        return packed;
    }
}
