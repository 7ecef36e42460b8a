package org.jvenv.wheel;

/**
 * One file in a zip archive.
 *
 * @param mode its Unix file type and permissions, or 0 if the archive does not tell
 * @param place where its content lies
 * @param size how long it is when unpacked
 * @param crc its check sum when unpacked
 */
record ZippedFile(String name, int mode, Place place, int size, int crc) {

    private static final int FILE_TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int EXECUTE = 0111;

    /**
     * Where the packed content lies.
     *
     * @param method how it is packed
     * @param packedSize how long it is there
     * @param header where in the archive its header is
     */
    record Place(int method, int packedSize, int header) {}

    boolean isDirectory() {
        return name.endsWith("/");
    }

    /** Whether it is anything but a file or directory: a link, a device, a pipe. */
    boolean isSpecial() {
        int type = mode & FILE_TYPE;
        return type != 0 && type != (isDirectory() ? DIRECTORY : REGULAR);
    }

    boolean isExecutable() {
        return (mode & EXECUTE) != 0;
    }

    boolean isPossible() {
        return size >= 0 && place.packedSize() >= 0 && place.header() >= 0;
    }
}
