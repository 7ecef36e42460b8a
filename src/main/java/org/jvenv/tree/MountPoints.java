package org.jvenv.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something is mounted, as far as Linux tells.
 *
 * <p>The numbers of devices do not tell it all: a directory may be mounted on another one of the same file system, as
 * containers often have it, and nothing can be renamed across such a border either.
 */
public final class MountPoints {

    private static final int FIELDS_TO_MOUNT_POINT = 5;

    private final List<String> escaped;

    private MountPoints(List<String> escaped) {
        this.escaped = escaped;
    }

    /** Those of the running system; none where there is no {@code /proc/self/mountinfo}. */
    public static MountPoints of(FileSystem files) {
        try {
            Path table = files.getPath("/proc/self/mountinfo");
            return parse(new String(Files.readAllBytes(table), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new MountPoints(List.of()); // another system
        }
    }

    /** Reads a table in the format of {@code proc_pid_mountinfo(5)}. */
    static MountPoints parse(String table) {
        List<String> found = new ArrayList<>();
        for (String line : table.split("\n", -1)) {
            String[] fields = line.split(" ", FIELDS_TO_MOUNT_POINT + 1);
            if (fields.length > FIELDS_TO_MOUNT_POINT) {
                found.add(fields[FIELDS_TO_MOUNT_POINT - 1]);
            }
        }
        return new MountPoints(found);
    }

    /** Whether something is mounted on {@code directory}, which is a real path. */
    public boolean has(String directory) {
        return escaped.contains(escape(directory));
    }

    /** Whether something is mounted below {@code directory}: whoever deletes that one loses what is there. */
    public boolean hasBelow(String directory) {
        String start = escape(directory) + "/";
        for (String mountPoint : escaped) {
            if (mountPoint.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is mounted on {@code directory} or below it. */
    public boolean touch(String directory) {
        return has(directory) || hasBelow(directory);
    }

    private static String escape(String directory) {
        return directory
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }
}
