package org.jvenv.wheel;

/**
 * One file in a zip archive.
 *
 * @param mode its Unix file type and permissions, or 0 if they are unknown
 * @param place the place of its content
 * @param size its unpacked size
 * @param crc the CRC-32 of the unpacked content
 */
record ZippedFile(String name, int mode, Place place, int size, int crc) {

    private static final int FILE_TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int EXECUTE = 0111;

    /**
     * The place of the compressed content.
     *
     * @param method the compression method
     * @param packedSize the compressed size
     * @param header the offset of the local header in the archive
     */
    record Place(int method, int packedSize, int header) {}

    boolean isDirectory() {
        return name.endsWith("/");
    }

    /** Whether it is neither a file nor a directory, but a link, a device or a pipe. */
    boolean isSpecial() {
        int type = mode & FILE_TYPE;
        return type != 0 && type != (isDirectory() ? DIRECTORY : REGULAR);
    }

    boolean isExecutable() {
        return (mode & EXECUTE) != 0;
    }

    boolean isValid() {
        return size >= 0 && place.packedSize() >= 0 && place.header() >= 0;
    }
}
