package org.jvenv.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The mount points of Linux.
 *
 * <p>The device numbers are not sufficient: a directory may be mounted on another one of the same file system, as in
 * many containers, and renames across that mount point fail as well.
 */
public final class MountPoints {

    private static final int FIELDS_TO_MOUNT_POINT = 5;

    private final List<String> escaped;

    private MountPoints(List<String> escaped) {
        this.escaped = escaped;
    }

    /** Returns those of the running system; none without {@code /proc/self/mountinfo}. */
    public static MountPoints of(FileSystem files) {
        try {
            Path table = files.getPath("/proc/self/mountinfo");
            return parse(new String(Files.readAllBytes(table), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new MountPoints(List.of()); // another system
        }
    }

    /** Parses a table in the format of {@code proc_pid_mountinfo(5)}. */
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

    /** Whether {@code directory}, a real path, is a mount point. */
    public boolean has(String directory) {
        return escaped.contains(escape(directory));
    }

    /**
     * Whether there is a mount point below {@code directory}; deleting that directory would delete the mounted files.
     */
    public boolean hasBelow(String directory) {
        String start = escape(directory) + "/";
        for (String mountPoint : escaped) {
            if (mountPoint.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code directory} is or contains a mount point. */
    public boolean hasAtOrBelow(String directory) {
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
