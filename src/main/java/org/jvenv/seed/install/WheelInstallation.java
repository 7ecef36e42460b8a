package org.jvenv.seed.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jvenv.platform.Cancellation;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.store.CompiledWheel;
import org.jvenv.seed.store.Manifest;
import org.jvenv.seed.store.Manifest.Folder;
import org.jvenv.seed.store.Manifest.StoredFile;
import org.jvenv.seed.store.StoredWheel;
import org.jvenv.tree.FileModes;
import org.jvenv.wheel.EntryPoints;
import org.jvenv.wheel.InstalledFiles;
import org.jvenv.wheel.Section;

/**
 * One package on its way into an environment.
 *
 * <p>This is the longest part of making an environment, and nearly all of it is the system's: a directory, a link, the
 * next. So there are plain loops here, and nothing that was written is read again.
 */
public final class WheelInstallation {

    private static final String CACHE = "__pycache__";

    private final StoredWheel stored;
    private final Manifest manifest;
    private final CompiledWheel compiled;
    private final WheelPlan destination;
    private final Placement placement;
    private final Cancellation cancellation;
    private final List<String> rows = new ArrayList<>();
    private final List<Path> placed = new ArrayList<>();

    /** Installs {@code stored} with those of its modules that are {@code compiled}. */
    public WheelInstallation(
            StoredWheel stored,
            CompiledWheel compiled,
            WheelPlan destination,
            Placement placement,
            Cancellation cancellation) {
        this.stored = stored;
        this.manifest = stored.manifest();
        this.compiled = compiled;
        this.destination = destination;
        this.placement = placement;
        this.cancellation = cancellation;
    }

    /**
     * Installs the package, or leaves the environment as it was.
     *
     * @throws SeedingException if another file is where one of the package should be
     */
    public void perform() throws IOException {
        try {
            install();
        } catch (FileAlreadyExistsException e) {
            String wheel = manifest.facts().name() + "-" + manifest.facts().version();
            throw SeedingException.occupied(wheel, taken(e), e);
        } catch (IOException e) {
            undo(); // the same package may come another way
            throw e;
        }
    }

    /** Removes the installed files; directories may remain. */
    private void undo() throws IOException {
        for (Path file : placed) {
            Files.deleteIfExists(file);
        }
    }

    /** Of the two names that a failed link has, the one in the environment. */
    private Path taken(FileAlreadyExistsException fault) {
        Path root = destination.root();
        Path one = root.resolve(String.valueOf(fault.getFile()));
        Path other = root.resolve(String.valueOf(fault.getOtherFile()));
        Path found = one.startsWith(root) ? one : other;
        return found.startsWith(root) ? root.relativize(found) : one;
    }

    private void install() throws IOException {
        Scripts scripts = new Scripts(destination, rows, placed);
        Path[] folders = madeFolders();
        placeFiles(folders, scripts);
        placeBytecode(folders);
        scripts.writeShims(EntryPoints.forPython(
                manifest.entryPoints(), destination.environment().base().version()));
        writeRecord();
    }

    private Path[] madeFolders() throws IOException {
        Path[] targets = new Path[manifest.folders().size()];
        for (int i = 0; i < targets.length; i++) {
            cancellation.check();
            Folder folder = manifest.folders().get(i);
            Path section = destination.directory(folder.section());
            if (folder.path().isEmpty()) {
                Files.createDirectories(section);
                targets[i] = section;
            } else {
                targets[i] = section.resolve(folder.path());
                makeDirectory(targets[i]);
            }
        }
        return targets;
    }

    /** Two packages may share a directory; what must not be is a file or a link in its place. */
    private static void makeDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    private void placeFiles(Path[] folders, Scripts scripts) throws IOException {
        List<StoredFile> files = manifest.files();
        String[] prefixes = recordPrefixes();
        for (int i = 0; i < files.size(); i++) {
            StoredFile file = files.get(i);
            int folder = file.folder();
            if (i == 0 || folder != files.get(i - 1).folder()) {
                cancellation.check();
            }
            if (manifest.folders().get(folder).section() == Section.SCRIPTS) {
                scripts.writeFromWheel(file.name(), Files.readAllBytes(stored.source(i)));
            } else {
                Path target = folders[folder].resolve(file.name());
                placement.place(stored.source(i), target);
                placed.add(target);
                rows.add(InstalledFiles.row(
                        prefixes[folder] + file.name(),
                        file.sha256(),
                        file.stamp().size()));
            }
        }
    }

    /** Rows without hashes, as pip writes them: the files would not be the same if they were made again. */
    private void placeBytecode(Path[] folders) throws IOException {
        String[] prefixes = recordPrefixes();
        Path cache = destination.root();
        int last = -1;
        for (CompiledWheel.Module module : compiled.modules()) {
            StoredFile source = manifest.files().get(module.source());
            if (source.folder() != last) {
                cancellation.check();
                last = source.folder();
                cache = folders[last].resolve(CACHE);
                makeDirectory(cache);
            }
            String name = compiled.nameOf(source.name());
            placement.place(module.file(), cache.resolve(name));
            placed.add(cache.resolve(name));
            rows.add(InstalledFiles.rowWithoutHash(prefixes[last] + CACHE + "/" + name));
        }
    }

    private String[] recordPrefixes() {
        String[] prefixes = new String[manifest.folders().size()];
        for (int i = 0; i < prefixes.length; i++) {
            Folder folder = manifest.folders().get(i);
            String path = folder.path().isEmpty() ? "" : folder.path() + "/";
            prefixes[i] = destination.wayTo(folder.section()) + path;
        }
        return prefixes;
    }

    /** Written, never linked: pip changes it in place when it compiles a package. */
    private void writeRecord() throws IOException {
        String name = manifest.facts().distInfo() + "/RECORD";
        rows.add(InstalledFiles.rowWithoutHash(name));
        Collections.sort(rows); // nearly sorted already, so this is one pass
        StringBuilder record = new StringBuilder();
        for (String row : rows) {
            record.append(row).append('\n');
        }
        Path file = destination.directory(destination.wheelRoot()).resolve(name);
        placed.add(file);
        FileModes.writeNew(file, record.toString().getBytes(StandardCharsets.UTF_8));
    }
}
