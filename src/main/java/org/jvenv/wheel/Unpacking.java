package org.jvenv.wheel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jvenv.tree.FileModes;

/**
 * Takes a wheel apart into a directory that is made for it.
 *
 * <p>The files that belong into {@code site-packages} come to lie in {@code tree}, others in a directory with the name
 * of their {@linkplain Section section}. They get the same permissions whatever the umask: other environments will be
 * made of them.
 */
public final class Unpacking {

    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /** What an installer writes anew, and a wheel has no business to bring along. */
    private static final Set<String> WRITTEN_BY_INSTALLER =
            Set.of("RECORD", "INSTALLER", "REQUESTED", "direct_url.json");

    /** Signatures of the list of hashes, which can have no place in it. */
    private static final Set<String> UNLISTED = Set.of("RECORD", "RECORD.jws", "RECORD.p7s");

    private final Wheel wheel;
    private final Path directory;
    private final Section root;
    private final Set<Path> made = new HashSet<>();
    private final List<UnpackedFile> files = new ArrayList<>();

    private Unpacking(Wheel wheel, Path directory) throws BrokenWheelException {
        this.wheel = wheel;
        this.directory = directory;
        this.root = wheel.rootSection();
    }

    /** Unpacks {@code wheel}, or fails at the first file that is not in order. */
    public static List<UnpackedFile> of(Wheel wheel, Path directory) throws IOException {
        Unpacking unpacking = new Unpacking(wheel, directory);
        unpacking.unpack();
        return List.copyOf(unpacking.files);
    }

    /** The directory below that of an unpacked wheel where the files of {@code section} lie. */
    public static Path place(Path directory, Section section, Section root) {
        return directory.resolve(section == root ? "tree" : section.directoryName());
    }

    /** Adds a file that installers write, with the same rights as those of the wheel. */
    public static UnpackedFile add(Path directory, Section root, String path, byte[] content) throws IOException {
        Path file = place(directory, root, root).resolve(path);
        FileModes.writeNew(file, content);
        FileModes.permit(file, PLAIN);
        return new UnpackedFile(root, path, content.length, InstalledFiles.sha256(content), UnpackedFile.Kind.PLAIN);
    }

    private void unpack() throws IOException {
        Map<String, String> hashes = wheel.hashes();
        for (ZippedFile file : wheel.files().values()) {
            EntryNames.check(file.name());
            if (file.isLink()) {
                throw BrokenWheelException.unsafeName(file.name());
            }
            byte[] content = wheel.content(file);
            String sha256 = InstalledFiles.sha256(content);
            String listed = hashes.getOrDefault(file.name(), "");
            if (!isUnlisted(file.name()) && !InstalledFiles.matches(listed, content, sha256)) {
                throw BrokenWheelException.altered(file.name());
            }
            hashes.remove(file.name());
            if (!isWrittenByInstaller(file.name())) {
                write(placed(file, sha256), content);
            }
        }
        checkNothingIsMissing(hashes);
    }

    private void checkNothingIsMissing(Map<String, String> hashes) throws BrokenWheelException {
        for (String name : hashes.keySet()) {
            if (!isUnlisted(name) && !name.endsWith("/")) {
                throw BrokenWheelException.missing(name);
            }
        }
    }

    /** The place of {@code file} once it is installed. */
    private UnpackedFile placed(ZippedFile file, String sha256) throws BrokenWheelException {
        Section section = root;
        String path = file.name();
        String dataDirectory = wheel.distInfo().replace(".dist-info", ".data/");
        if (path.startsWith(dataDirectory)) {
            int slash = path.indexOf('/', dataDirectory.length());
            section = Section.named(path.substring(dataDirectory.length(), Math.max(slash, dataDirectory.length())))
                    .orElseThrow(() -> BrokenWheelException.unsafeName(file.name()));
            path = path.substring(slash + 1);
        }
        boolean executable = file.isExecutable() || section == Section.SCRIPTS;
        UnpackedFile.Kind kind = executable ? UnpackedFile.Kind.EXECUTABLE : UnpackedFile.Kind.PLAIN;
        return new UnpackedFile(section, path, file.size(), sha256, kind);
    }

    private void write(UnpackedFile file, byte[] content) throws IOException {
        Path target = place(directory, file.section(), root).resolve(file.path());
        try {
            makeDirectory(requireNonNull(target.getParent()));
            FileModes.writeNew(target, content);
        } catch (FileAlreadyExistsException e) {
            throw new BrokenWheelException("it holds `" + file.path() + "` twice", e);
        }
        FileModes.permit(target, file.kind() == UnpackedFile.Kind.EXECUTABLE ? EXECUTABLE : PLAIN);
        files.add(file);
    }

    private void makeDirectory(Path parent) throws IOException {
        if (made.add(parent)) {
            Files.createDirectories(parent);
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
}
