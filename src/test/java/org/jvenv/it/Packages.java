package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The packages that the build left, and what one does with them. */
final class Packages {

    private static final String UNZIP = """
            import os, sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            for entry in archive.infolist():
                os.chmod(archive.extract(entry, sys.argv[2]), entry.external_attr >> 16)
            """;

    private Packages() {}

    /** The one whose name matches {@code glob}. */
    static Path named(String glob) {
        Path build = Path.of(System.getProperty("jvenv.build"));
        try (Stream<Path> files = Files.list(build)) {
            List<Path> found = files.filter(file ->
                            file.getFileSystem().getPathMatcher("glob:" + glob).matches(file.getFileName()))
                    .toList();
            assertThat(found).as("%s in %s", glob, build).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that everything in the archive is in, unpacked into {@code place}. */
    static Path unpack(Path archive, Path place) {
        String name = archive.getFileName().toString();
        if (name.endsWith(".zip")) {
            Programs.python(Pythons.any(), UNZIP, archive, place);
            return place.resolve(name.substring(0, name.length() - ".zip".length()));
        }
        Run run = Programs.bash(place, "tar -xzf \"$1\"", archive);
        assertThat(run.exit()).as(run.err()).isZero();
        return place.resolve(name.substring(0, name.length() - ".tar.gz".length()));
    }
}
