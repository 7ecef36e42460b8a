package org.jvenv.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mount points that the device numbers do not tell: a directory mounted on one of the same file system, as
 * containers often have it. Nothing can be renamed across such a border either.
 */
final class MountPoints {

    private static final int FIELDS_TO_MOUNT_POINT = 5;

    private MountPoints() {}

    /** Whether something is mounted on {@code directory}, as far as Linux tells in {@code proc(5)}. */
    static boolean has(Path directory) {
        try {
            Path table = directory.getFileSystem().getPath("/proc/self/mountinfo");
            return isListed(directory.toString(), new String(Files.readAllBytes(table), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false; // another system
        }
    }

    static boolean isListed(String directory, String table) {
        String escaped = escaped(directory);
        for (String line : table.split("\n", -1)) {
            String[] fields = line.split(" ", FIELDS_TO_MOUNT_POINT + 1);
            if (fields.length > FIELDS_TO_MOUNT_POINT && fields[FIELDS_TO_MOUNT_POINT - 1].equals(escaped)) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String directory) {
        return directory
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }
}
