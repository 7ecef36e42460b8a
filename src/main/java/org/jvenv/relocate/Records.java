package org.jvenv.relocate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;
import org.jvenv.wheel.InstalledFiles;

/** Updates the hashes of changed files in the RECORD of each package. */
final class Records {

    private final Source source;
    private final Changes changes;

    private Records(Source source, Changes changes) {
        this.source = source;
        this.changes = changes;
    }

    static void update(Source source, Changes changes) throws IOException {
        Records records = new Records(source, changes);
        for (Path file : changes.files()) {
            if (file.endsWith("RECORD") && String.valueOf(file.getParent()).endsWith(".dist-info")) {
                records.update(file);
            }
        }
    }

    private void update(Path file) throws IOException {
        byte[] content = BoundedRead.of(source.place().resolve(file), TextFile.LIST_LIMIT);
        Path packages = file.resolveSibling("..").normalize();
        String before = new String(content, StandardCharsets.UTF_8);
        String after = InstalledFiles.changed(before, (path, row) -> row(packages, path, row));
        if (!after.equals(before)) {
            changes.change(file, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private @Nullable String row(Path packages, String path, String row) {
        Path file = packages.resolve(path).normalize();
        byte @Nullable [] content = changes.contents().get(file);
        if (content != null && !file.endsWith("RECORD")) {
            return InstalledFiles.row(path, InstalledFiles.sha256(content), content.length);
        }
        return changes.dropped().contains(file) ? null : row;
    }
}
