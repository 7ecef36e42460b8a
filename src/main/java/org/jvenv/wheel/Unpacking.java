package org.jvenv.wheel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.TwoThreads;
import org.jvenv.tree.FileModes;

/**
 * Unpacks a wheel into an empty directory.
 *
 * <p>Files for {@code site-packages} are written to {@code tree}, others to a directory named after their
 * {@linkplain Section section}. Two threads inflate, hash and write them. Their permissions do not depend on the umask,
 * because environments link them.
 */
public final class Unpacking {

    /** The permissions of unpacked files that are not executable. */
    public static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Files that an installer writes, so that those of the wheel are ignored. */
    private static final Set<String> WRITTEN_BY_INSTALLER =
            Set.of("RECORD", "INSTALLER", "REQUESTED", "direct_url.json");

    /** RECORD and its signatures, which RECORD cannot list with hashes. */
    private static final Set<String> UNLISTED = Set.of("RECORD", "RECORD.jws", "RECORD.p7s");

    private static final int MAX_NAME = 1000;
    private static final int MAX_PART = 255;
    private static final int SHOWN_NAME = 80;

    private final Wheel wheel;
    private final Path directory;
    private final Section root;
    private final Map<String, String> hashes;
    private final List<Item> items = new ArrayList<>();

    private Unpacking(Wheel wheel, Path directory) throws BrokenWheelException {
        this.wheel = wheel;
        this.directory = directory;
        this.root = wheel.rootSection();
        this.hashes = wheel.hashes();
    }

    /** A file of the wheel and its target. */
    private record Item(ZippedFile file, Section section, String path) {}

    /** Unpacks {@code wheel}; fails at the first invalid file, when others may have been written. */
    public static List<UnpackedFile> of(Wheel wheel, Path directory, Cancellation cancellation) throws IOException {
        Unpacking unpacking = new Unpacking(wheel, directory);
        unpacking.chooseItems();
        unpacking.checkNothingIsMissing();
        unpacking.makeDirectories();
        return unpacking.unpack(cancellation);
    }

    /** Returns the directory of {@code section} in the {@code directory} of an unpacked wheel. */
    public static Path place(Path directory, Section section, Section root) {
        return directory.resolve(section == root ? "tree" : section.directoryName());
    }

    /** Adds a file that installers write, with the permissions of the wheel's files. */
    public static UnpackedFile add(Path directory, Section root, String path, byte[] content) throws IOException {
        Path file = place(directory, root, root).resolve(path);
        FileModes.writeNew(file, content);
        FileModes.permit(file, PLAIN);
        return new UnpackedFile(root, path, content.length, InstalledFiles.sha256(content), UnpackedFile.Kind.PLAIN);
    }

    private void checkNothingIsMissing() throws BrokenWheelException {
        Map<String, ZippedFile> files = wheel.files();
        for (String name : hashes.keySet()) {
            if (!files.containsKey(name) && !isUnlisted(name) && !name.endsWith("/")) {
                throw BrokenWheelException.missing(name);
            }
        }
    }

    /** Performs all checks that are possible before files are written. */
    private void chooseItems() throws BrokenWheelException {
        try (ZipReader reader = wheel.reader()) {
            for (ZippedFile file : wheel.files().values()) {
                checkName(file.name());
                if (isWrittenByInstaller(file.name())) {
                    checkedHash(file, reader.content(file));
                } else {
                    items.add(item(file));
                }
            }
        }
    }

    /**
     * Accepts only relative paths of plain names, separated by slashes, so that no file leaves the directory.
     *
     * <p>Colons are rejected because they separate drives and hidden streams on Windows, control characters because
     * RECORD lists the names.
     */
    private static void checkName(String name) throws BrokenWheelException {
        if (name.length() > MAX_NAME) {
            throw BrokenWheelException.unsafeName(name.substring(0, SHOWN_NAME) + "…");
        }
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (Character.isISOControl(character) || character == '\\' || character == ':' || character == '\uFFFD') {
                throw BrokenWheelException.unsafeName(name);
            }
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.length() > MAX_PART) {
                throw BrokenWheelException.unsafeName(name);
            }
        }
    }

    private Item item(ZippedFile file) throws BrokenWheelException {
        String dataDirectory = wheel.distInfo().replace(".dist-info", ".data/");
        String name = file.name();
        if (!name.startsWith(dataDirectory)) {
            return new Item(file, root, name);
        }
        int slash = name.indexOf('/', dataDirectory.length());
        Section section = Section.named(name.substring(dataDirectory.length(), Math.max(slash, dataDirectory.length())))
                .orElseThrow(() -> BrokenWheelException.unsafeName(name));
        ReservedNames.check(section, name.substring(slash + 1));
        return new Item(file, section, name.substring(slash + 1));
    }

    /** Creates all directories before the files, so that the two threads do not compete for them. */
    private void makeDirectories() throws IOException {
        Set<Path> made = new HashSet<>();
        for (Item item : items) {
            Path parent = requireNonNull(target(item).getParent());
            if (made.add(parent)) {
                Files.createDirectories(parent);
            }
        }
    }

    private List<UnpackedFile> unpack(Cancellation cancellation) throws IOException {
        @Nullable UnpackedFile[] unpacked = new UnpackedFile[items.size()];
        try (ZipReader one = wheel.reader();
                ZipReader other = wheel.reader()) {
            TwoThreads.perform(
                    unpacked.length,
                    task -> unpacked[task] = unpack(items.get(task), one),
                    task -> unpacked[task] = unpack(items.get(task), other),
                    cancellation);
        }
        return List.of(unpacked);
    }

    /** Writes a file only if its hash is correct. */
    private UnpackedFile unpack(Item item, ZipReader reader) throws IOException {
        ZippedFile file = item.file();
        byte[] content = reader.content(file);
        String sha256 = checkedHash(file, content);
        boolean executable = file.isExecutable() || item.section() == Section.SCRIPTS;
        write(item, content, executable ? EXECUTABLE : PLAIN);
        UnpackedFile.Kind kind = executable ? UnpackedFile.Kind.EXECUTABLE : UnpackedFile.Kind.PLAIN;
        return new UnpackedFile(item.section(), item.path(), content.length, sha256, kind);
    }

    private String checkedHash(ZippedFile file, byte[] content) throws BrokenWheelException {
        String sha256 = InstalledFiles.sha256(content);
        String listed = hashes.getOrDefault(file.name(), "");
        if (!isUnlisted(file.name()) && !InstalledFiles.matches(listed, content, sha256)) {
            throw BrokenWheelException.altered(file.name());
        }
        return sha256;
    }

    private void write(Item item, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path target = target(item);
        try {
            FileModes.writeNew(target, content);
        } catch (FileAlreadyExistsException e) {
            throw new BrokenWheelException("it contains `" + item.path() + "` twice", e);
        }
        FileModes.permit(target, permissions);
    }

    private Path target(Item item) throws BrokenWheelException {
        try {
            return place(directory, item.section(), root).resolve(item.path());
        } catch (InvalidPathException e) { // a character that the charset of this locale does not contain
            throw BrokenWheelException.unsafeName(item.path());
        }
    }

    private boolean isUnlisted(String name) {
        return isInDistInfo(name)
                && UNLISTED.contains(name.substring(wheel.distInfo().length() + 1));
    }

    private boolean isWrittenByInstaller(String name) {
        return isInDistInfo(name)
                && WRITTEN_BY_INSTALLER.contains(name.substring(wheel.distInfo().length() + 1));
    }

    private boolean isInDistInfo(String name) {
        return name.startsWith(wheel.distInfo() + "/");
    }

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
}
