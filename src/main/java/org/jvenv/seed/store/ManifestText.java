package org.jvenv.seed.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.Stamp;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.wheel.EntryPoint;
import org.jvenv.wheel.Section;
import org.jvenv.wheel.Unpacking.UnpackedFile;

/**
 * The text form of a manifest: each line begins with a keyword, and its last part may contain spaces.
 *
 * <pre>
 * jvenv wheel 1
 * name pip
 * version 24.2
 * requires-python &gt;=3.8
 * dist-info pip-24.2.dist-info
 * root purelib
 * script pip._internal.cli.main main pip
 * folder purelib pip
 * file 0 5169 1700000000123456789 - DHL… __init__.py
 * end 1a2b3c4d
 * </pre>
 *
 * <p>The last line is a {@linkplain ChecksummedText checksum}; a manifest without it is incomplete.
 */
final class ManifestText {

    private static final String HEADER = "jvenv wheel 1\n";

    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String requiresPython;
    private @Nullable String distInfo;
    private @Nullable Section root;
    private final List<EntryPoint> entryPoints = new ArrayList<>();
    private final List<Folder> folders = new ArrayList<>();
    private final List<StoredFile> files = new ArrayList<>();

    private ManifestText() {}

    /** Parses a manifest; returns nothing if it is incomplete or of another version of jvenv. */
    static Optional<Manifest> parse(byte[] content) {
        Optional<String> text = ChecksummedText.open(content, HEADER);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return new ManifestText().read(text.get());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static byte[] of(Manifest manifest) {
        StringBuilder text = new StringBuilder(HEADER);
        Manifest.Facts facts = manifest.facts();
        line(text, "name ", facts.name());
        line(text, "version ", facts.version());
        if (facts.requiresPython() != null) {
            line(text, "requires-python ", facts.requiresPython());
        }
        line(text, "dist-info ", facts.distInfo());
        line(text, "root ", manifest.root().directoryName());
        for (EntryPoint entry : manifest.entryPoints()) {
            line(text, "script ", entry.module() + " " + entry.function() + " " + entry.name());
        }
        for (Folder folder : manifest.folders()) {
            line(text, "folder ", folder.section().directoryName() + " " + folder.path());
        }
        for (StoredFile file : manifest.files()) {
            line(text, "file ", fields(file));
        }
        return ChecksummedText.withChecksum(text);
    }

    private static void line(StringBuilder text, String word, String rest) {
        text.append(word).append(rest).append('\n');
    }

    private static String fields(StoredFile file) {
        return file.folder() + " " + file.stamp().size() + " " + file.stamp().modified() + " "
                + (file.kind() == UnpackedFile.Kind.EXECUTABLE ? "x" : "-") + " " + file.sha256() + " " + file.name();
    }

    private Optional<Manifest> read(String text) {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            readLine(new FieldReader(text, start, newline));
            start = newline + 1;
        }
        if (name == null || version == null || distInfo == null || root == null) {
            return Optional.empty();
        }
        Manifest.Facts facts = new Manifest.Facts(name, version, requiresPython, distInfo);
        return Optional.of(new Manifest(facts, root, entryPoints, folders, files));
    }

    private void readLine(FieldReader line) {
        String word = line.next();
        switch (word) {
            case "file" -> files.add(file(line));
            case "folder" -> folders.add(new Folder(section(line.next()), line.rest()));
            case "script" -> entryPoints.add(entryPoint(line));
            case "name" -> name = line.rest();
            case "version" -> version = line.rest();
            case "requires-python" -> requiresPython = line.rest();
            case "dist-info" -> distInfo = line.rest();
            case "root" -> root = section(line.rest());
            default -> throw new IllegalArgumentException(word);
        }
    }

    private StoredFile file(FieldReader line) {
        int folder = Math.toIntExact(line.number());
        Stamp stamp = new Stamp(line.number(), line.number());
        UnpackedFile.Kind kind = line.next().equals("x") ? UnpackedFile.Kind.EXECUTABLE : UnpackedFile.Kind.PLAIN;
        String sha256 = line.next();
        if (folder < 0 || folder >= folders.size()) {
            throw new IllegalArgumentException("no folder " + folder);
        }
        return new StoredFile(folder, line.rest(), stamp, sha256, kind);
    }

    private static EntryPoint entryPoint(FieldReader line) {
        String module = line.next();
        String function = line.next();
        return new EntryPoint(line.rest(), module, function);
    }

    private static Section section(String directoryName) {
        Optional<Section> section = Section.named(directoryName);
        if (section.isEmpty()) {
            throw new IllegalArgumentException(directoryName);
        }
        return section.get();
    }
}
