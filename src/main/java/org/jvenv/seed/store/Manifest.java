package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.EntryPoint;
import org.jvenv.wheel.Section;
import org.jvenv.wheel.Unpacking.UnpackedFile;

/**
 * The content of an entry of the store, so that an installation reads neither the wheel nor a directory.
 *
 * @param facts the metadata of the package
 * @param root the section of the files in {@code tree}
 * @param entryPoints the scripts that the wheel declares
 * @param folders every directory, each before its subdirectories
 * @param files every file, in the order of {@code RECORD}
 */
public record Manifest(
        Facts facts, Section root, List<EntryPoint> entryPoints, List<Folder> folders, List<StoredFile> files) {

    /**
     * The metadata of a package.
     *
     * @param requiresPython {@code Requires-Python}, or {@code null} if it is missing
     * @param distInfo the directory of its metadata
     */
    public record Facts(
            String name, String version, @Nullable String requiresPython, String distInfo) {}

    /**
     * A directory of one section.
     *
     * @param path the path in the section, empty for the section itself
     */
    public record Folder(Section section, String path) {}

    /**
     * An unpacked file.
     *
     * @param folder the index of its folder
     * @param stamp detects modification
     * @param sha256 its hash as in {@code RECORD}
     */
    public record StoredFile(int folder, String name, Stamp stamp, String sha256, UnpackedFile.Kind kind) {

        private static final int PLAIN = 0644;
        private static final int EXECUTABLE = 0755;

        int permissions() {
            return kind == UnpackedFile.Kind.EXECUTABLE ? EXECUTABLE : PLAIN;
        }
    }

    /**
     * Attributes of a file that do not change when environments link it, unlike the number of links and the time of the
     * last status change.
     *
     * @param modified in nanoseconds since the epoch
     */
    public record Stamp(long size, long modified) {

        private static final long NOT_A_FILE = -1;

        /** Returns the stamp of {@code file}; that of a link differs from those of all files. */
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(
                    attributes.isRegularFile() ? attributes.size() : NOT_A_FILE,
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }
}
