package org.jvenv.create;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scripts that were not published, because the user has files of the same names, which are kept. */
final class SkippedScripts {

    private SkippedScripts() {}

    /**
     * Returns their names, sorted.
     *
     * @param built the directory of built scripts, without those that were published
     * @param existing the directory of scripts at the destination; equal files are not reported
     */
    static List<String> names(Path built, Path existing) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(built)) {
            try (DirectoryStream<Path> scripts = Files.newDirectoryStream(built)) {
                for (Path script : scripts) {
                    if (!isSame(script, existing.resolve(script.getFileName()))) {
                        names.add(script.getFileName().toString());
                    }
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    private static boolean isSame(Path built, Path existing) throws IOException {
        if (Files.isSymbolicLink(built) || Files.isSymbolicLink(existing)) {
            return Files.isSymbolicLink(built)
                    && Files.isSymbolicLink(existing)
                    && Files.readSymbolicLink(built).equals(Files.readSymbolicLink(existing));
        }
        return Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(built, existing) < 0;
    }
}
