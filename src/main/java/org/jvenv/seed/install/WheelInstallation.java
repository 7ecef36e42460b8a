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
 * Installs one package.
 *
 * <p>Most of the time of a creation is spent here, in system calls for directories and links. Therefore this class uses
 * plain loops and never reads a file that it has written.
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
     * Installs the package, or removes its files again if this fails.
     *
     * @throws SeedingException if a file of the package already exists
     */
    public void perform() throws IOException {
        try {
            install();
        } catch (FileAlreadyExistsException e) {
            String wheel = manifest.facts().name() + "-" + manifest.facts().version();
            throw SeedingException.occupied(wheel, existing(e), e);
        } catch (IOException e) {
            undo(); // the caller may install the package from another source
            throw e;
        }
    }

    /** Removes the installed files; directories may remain. */
    private void undo() throws IOException {
        for (Path file : placed) {
            Files.deleteIfExists(file);
        }
    }

    /** Returns the existing file in the environment, which is one of the two files of the exception. */
    private Path existing(FileAlreadyExistsException fault) {
        Path root = destination.root();
        Path one = root.resolve(String.valueOf(fault.getFile()));
        Path other = root.resolve(String.valueOf(fault.getOtherFile()));
        Path found = one.startsWith(root) ? one : other;
        return found.startsWith(root) ? root.relativize(found) : one;
    }

    private void install() throws IOException {
        Scripts scripts = new Scripts(destination, rows, placed);
        Path[] folders = createFolders();
        placeFiles(folders, scripts);
        placeBytecode(folders);
        scripts.writeShims(EntryPoints.forPython(
                manifest.entryPoints(), destination.environment().base().version()));
        writeRecord();
    }

    private Path[] createFolders() throws IOException {
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
                createDirectory(targets[i]);
            }
        }
        return targets;
    }

    /** Creates a directory, which two packages may share; rejects a file or a link with this name. */
    private static void createDirectory(Path directory) throws IOException {
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

    /** Adds rows without hashes, as pip does, because a second compilation may give different files. */
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
                createDirectory(cache);
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
            prefixes[i] = destination.recordPrefix(folder.section()) + path;
        }
        return prefixes;
    }

    /** Writes RECORD as a separate file, because pip modifies it in place when it compiles a package. */
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
