package org.jvenv.wheel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jvenv.tree.BoundedRead;
import org.jvenv.version.PackageVersion;

/**
 * A wheel in memory, so that the hashed and the unpacked content are the same.
 *
 * <p>A wheel is not trusted: its metadata must match its file name, its names must not lead out of the target, and its
 * {@code RECORD} must list every file with the correct hash.
 */
public final class Wheel implements AutoCloseable {

    /** The maximum size of a wheel, which is read into memory. */
    public static final int MOST_MEBIBYTES = 64;

    private static final String DIST_INFO = ".dist-info";

    private final ZipArchive archive;
    private final ZipReader reader;
    private final String distInfo;
    private final Metadata metadata;

    private Wheel(ZipArchive archive, ZipReader reader, String distInfo, Metadata metadata) {
        this.archive = archive;
        this.reader = reader;
        this.distInfo = distInfo;
        this.metadata = metadata;
    }

    /**
     * Reads the file of a wheel.
     *
     * @throws IOException if it is not a file, or larger than {@link #MOST_MEBIBYTES}
     */
    public static byte[] read(Path file) throws IOException {
        return BoundedRead.of(file, MOST_MEBIBYTES << 20);
    }

    /** Opens the wheel with this name. */
    public static Wheel open(WheelName name, byte[] content) throws BrokenWheelException {
        ZipArchive archive = ZipArchive.of(content);
        ZipReader reader = archive.reader();
        try {
            return open(name, archive, reader);
        } catch (BrokenWheelException e) {
            reader.close();
            throw e;
        }
    }

    private static Wheel open(WheelName name, ZipArchive archive, ZipReader reader) throws BrokenWheelException {
        String distInfo = distInfo(archive);
        Metadata metadata = Metadata.parse(text(archive, reader, distInfo + "/METADATA"));
        if (!name.isOf(metadata.name()) || !name.version().equals(PackageVersion.of(metadata.version()))) {
            throw new BrokenWheelException("it contains " + metadata.name() + " " + metadata.version());
        }
        int dash = distInfo.indexOf('-');
        if (dash < 0 || !name.isOf(distInfo.substring(0, dash))) {
            throw new BrokenWheelException("its metadata is in `" + distInfo + "`");
        }
        return new Wheel(archive, reader, distInfo, metadata);
    }

    public Metadata metadata() {
        return metadata;
    }

    /** Returns the directory of its metadata: {@code pip-24.2.dist-info}. */
    public String distInfo() {
        return distInfo;
    }

    /** Returns the section of the files outside {@code .data}. */
    public Section rootSection() throws BrokenWheelException {
        String pure = Metadata.header(text(archive, reader, distInfo + "/WHEEL"), "Root-Is-Purelib");
        return "false".equalsIgnoreCase(pure) ? Section.PLATLIB : Section.PURELIB;
    }

    /** Returns the declared scripts. */
    public List<EntryPoint> entryPoints() throws BrokenWheelException {
        String name = distInfo + "/entry_points.txt";
        return archive.files().containsKey(name) ? EntryPoints.parse(text(archive, reader, name)) : List.of();
    }

    /** Whether it is a setuptools patched by Debian, which works only with Debian's own Python. */
    public boolean isPatchedByDistribution() throws BrokenWheelException {
        String command = "setuptools/command/install_lib.py";
        return archive.files().containsKey(command)
                && text(archive, reader, command).contains("install_layout");
    }

    /** Returns the files by name, in alphabetical order. */
    Map<String, ZippedFile> files() {
        return new TreeMap<>(archive.files());
    }

    /** Returns a reader of the files, which the caller closes. */
    ZipReader reader() {
        return archive.reader();
    }

    /** Returns the hashes in {@code RECORD}. */
    Map<String, String> hashes() throws BrokenWheelException {
        return InstalledFiles.parse(text(archive, reader, distInfo + "/RECORD"));
    }

    @Override
    public void close() {
        reader.close();
    }

    private static String distInfo(ZipArchive archive) throws BrokenWheelException {
        String found = "";
        for (String name : archive.files().keySet()) {
            int slash = name.indexOf('/');
            String top = slash < 0 ? "" : name.substring(0, slash);
            if (top.endsWith(DIST_INFO) && !top.equals(found)) {
                if (!found.isEmpty()) {
                    throw new BrokenWheelException("it contains both `" + found + "` and `" + top + "`");
                }
                found = top;
            }
        }
        if (found.isEmpty()) {
            throw BrokenWheelException.missing("*" + DIST_INFO);
        }
        return found;
    }

    private static String text(ZipArchive archive, ZipReader reader, String name) throws BrokenWheelException {
        ZippedFile file = archive.files().get(name);
        if (file == null) {
            throw BrokenWheelException.missing(name);
        }
        return new String(reader.content(file), StandardCharsets.UTF_8);
    }
}
