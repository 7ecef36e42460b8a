package org.jvenv.wheel;

/**
 * A file that came out of a wheel.
 *
 * @param section which part of an environment it belongs to
 * @param path where it lies in that section, with slashes
 * @param size how long it is
 * @param sha256 its hash, spelled as in {@code RECORD}
 * @param kind whether it may be executed
 */
public record UnpackedFile(Section section, String path, long size, String sha256, Kind kind) {

    /** Whether a file is a program. */
    public enum Kind {
        PLAIN,
        EXECUTABLE
    }
}
