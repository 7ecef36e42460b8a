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
import org.jvenv.wheel.UnpackedFile;

/**
 * All that is in an entry of the store, so that neither the wheel nor a directory need be read to install it.
 *
 * @param facts which package it is
 * @param root the section of what lies in {@code tree}
 * @param entryPoints the scripts the wheel asks for
 * @param folders every directory, each before those in it
 * @param files every file, in the order of {@code RECORD}
 */
public record Manifest(
        Facts facts, Section root, List<EntryPoint> entryPoints, List<Folder> folders, List<StoredFile> files) {

    /**
     * What is said of a package.
     *
     * @param requiresPython as in its metadata, or {@code null} if it does not say
     * @param distInfo the directory of its metadata
     */
    public record Facts(
            String name, String version, @Nullable String requiresPython, String distInfo) {}

    /**
     * A directory of one section.
     *
     * @param path empty for that of the section itself
     */
    public record Folder(Section section, String path) {}

    /**
     * A file as it was when it was unpacked.
     *
     * @param folder the index of its folder
     * @param stamp what tells that it was altered
     * @param sha256 spelled as in {@code RECORD}
     */
    public record StoredFile(int folder, String name, Stamp stamp, String sha256, UnpackedFile.Kind kind) {

        private static final int PLAIN = 0644;
        private static final int EXECUTABLE = 0755;

        int permissions() {
            return kind == UnpackedFile.Kind.EXECUTABLE ? EXECUTABLE : PLAIN;
        }
    }

    /**
     * What one look at a file tells. Neither the number of links nor the time of the last change is in it: each
     * environment changes both.
     *
     * @param modified in nanoseconds of the epoch
     */
    public record Stamp(long size, long modified) {

        private static final long NOT_A_FILE = -1;

        /** Looks at {@code file}; a link is not followed, and has no stamp that a file could have. */
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(
                    attributes.isRegularFile() ? attributes.size() : NOT_A_FILE,
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }
    }
}
