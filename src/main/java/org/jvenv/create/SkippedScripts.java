package org.jvenv.create;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scripts that did not come into place, because somebody's files of the same names are there, and stay. */
final class SkippedScripts {

    private SkippedScripts() {}

    /**
     * Their names, in order.
     *
     * @param built the directory of scripts that was built; what came into place is not in it any more
     * @param there the one that is there; what is the same in it as we would have made it does not count
     */
    static List<String> names(Path built, Path there) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(built)) {
            try (DirectoryStream<Path> scripts = Files.newDirectoryStream(built)) {
                for (Path script : scripts) {
                    if (!isSame(script, there.resolve(script.getFileName()))) {
                        names.add(script.getFileName().toString());
                    }
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    private static boolean isSame(Path ours, Path theirs) throws IOException {
        if (Files.isSymbolicLink(ours) || Files.isSymbolicLink(theirs)) {
            return Files.isSymbolicLink(ours)
                    && Files.isSymbolicLink(theirs)
                    && Files.readSymbolicLink(ours).equals(Files.readSymbolicLink(theirs));
        }
        return Files.isRegularFile(theirs, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(ours, theirs) < 0;
    }
}
