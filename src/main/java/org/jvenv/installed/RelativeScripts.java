package org.jvenv.installed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.launcher.ScriptStart;
import org.jvenv.launcher.Shebang;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.TextFile;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.InstalledFiles;

/** Rewrites scripts of pip so that they search their Python in their own directory. */
public final class RelativeScripts {

    private final Path scripts;
    private final PythonVersion version;
    private final Map<Path, byte[]> contents = new HashMap<>();

    private RelativeScripts(Path scripts, PythonVersion version) {
        this.scripts = scripts;
        this.version = version;
    }

    /**
     * Rewrites the files in {@code scripts} whose interpreter is in the same directory, and updates the RECORDs in
     * {@code libraries}.
     */
    public static void write(Path scripts, PythonVersion version, List<Path> libraries) throws IOException {
        RelativeScripts all = new RelativeScripts(scripts, version);
        for (Path file : Trees.children(scripts)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                all.rewrite(file);
            }
        }
        for (Path library : libraries) {
            all.updateRecords(library);
        }
    }

    private void rewrite(Path file) throws IOException {
        if (Files.size(file) > TextFile.LIST_LIMIT) {
            return; // a program, not a script
        }
        String before = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        @Nullable ScriptStart found = ScriptStart.of(before);
        if (found == null || !found.isPython() || !found.interpreter().startsWith(bytes(scripts + "/"))) {
            return;
        }
        ScriptStart start = found.parted(bytes(scripts.toString()).length());
        String name = start.interpreter().substring(start.interpreter().lastIndexOf('/') + 1);
        Shebang shebang = new Shebang(scripts.resolve(name), version, true);
        String body = before.substring(start.end());
        String source = start.encoding().isEmpty() ? body : shebang.undeclared(start.encoding() + "\n" + body);
        byte[] after = shebang.script(start.arguments(), source).getBytes(StandardCharsets.ISO_8859_1);
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        AtomicFile.write(file, after);
        FileModes.permit(file, permissions);
        contents.put(file, after);
    }

    private void updateRecords(Path library) throws IOException {
        if (contents.isEmpty() || !Files.isDirectory(library)) {
            return;
        }
        try (DirectoryStream<Path> packages = Files.newDirectoryStream(library, "*.dist-info")) {
            for (Path info : packages) {
                updateRecord(library, info.resolve("RECORD"));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void updateRecord(Path library, Path record) throws IOException {
        if (!Files.isRegularFile(record)) {
            return;
        }
        String before = TextFile.readLoosely(record, TextFile.LIST_LIMIT);
        String after = InstalledFiles.changed(before, (path, row) -> {
            byte @Nullable [] content = contents.get(library.resolve(path).normalize());
            return content == null ? row : InstalledFiles.row(path, InstalledFiles.sha256(content), content.length);
        });
        if (!after.equals(before)) {
            AtomicFile.write(record, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
