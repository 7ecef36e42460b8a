package org.jvenv.wheel;

/**
 * An unpacked file of a wheel.
 *
 * @param section its section
 * @param path its path in the section, with slashes
 * @param size its size in bytes
 * @param sha256 its hash in the form of {@code RECORD}
 * @param kind whether it is executable
 */
public record UnpackedFile(Section section, String path, long size, String sha256, Kind kind) {

    /** Whether a file is a program. */
    public enum Kind {
        PLAIN,
        EXECUTABLE
    }
}
