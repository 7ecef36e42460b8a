package org.jvenv.seed.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.launcher.Shebang;
import org.jvenv.launcher.Shim;
import org.jvenv.launcher.WindowsShim;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.tree.FileModes;
import org.jvenv.wheel.EntryPoint;
import org.jvenv.wheel.InstalledFiles;
import org.jvenv.wheel.Section;

/** Writes the programs of a package. They contain the path of the interpreter, so they cannot be linked. */
final class Scripts {

    private final WheelPlan destination;
    private final Shebang shebang;
    private final List<String> rows;
    private final List<Path> written;
    private byte[] lastContent = {};
    private String lastHash = "";

    /** Adds the row of {@code RECORD} of each program to {@code rows}, and its path to {@code written}. */
    Scripts(WheelPlan destination, List<String> rows, List<Path> written) {
        this.written = written;
        this.destination = destination;
        this.rows = rows;
        Environment environment = destination.environment();
        this.shebang = new Shebang(
                environment.python(), environment.base().version(), environment.relocatable() == Relocatable.YES);
    }

    void writeShims(List<EntryPoint> entryPoints) throws IOException {
        if (entryPoints.isEmpty()) {
            return;
        }
        Files.createDirectories(destination.directory(Section.SCRIPTS));
        if (destination.environment().base().build().isForWindows()) {
            writeWindowsShims(entryPoints);
            return;
        }
        for (EntryPoint entryPoint : entryPoints) {
            Shim shim = new Shim(shebang, entryPoint);
            write(shim.name(), shim.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeWindowsShims(List<EntryPoint> entryPoints) throws IOException {
        Environment environment = destination.environment();
        Path python = environment.python();
        WindowsShim shims = Launchers.of(destination);
        boolean relative = environment.relocatable() == Relocatable.YES;
        if (relative && !shims.canBeMoved()) {
            throw SeedingException.launcherNotRelocatable(destination.project());
        }
        for (EntryPoint entryPoint : entryPoints) {
            String code = Shim.code(entryPoint);
            write(
                    entryPoint.name() + ".exe",
                    relative
                            ? shims.runningBeside(String.valueOf(python.getFileName()), code)
                            : shims.running(python.toString(), code));
        }
    }

    /** Writes a program of the wheel, with its shebang rewritten if that names a Python. */
    void writeFromWheel(String name, byte[] content) throws IOException {
        write(name, shebang.adapted(content));
    }

    private void write(String name, byte[] content) throws IOException {
        if (!Arrays.equals(content, lastContent)) { // pip, pip3 and pip3.12 have the same content
            lastContent = content;
            lastHash = InstalledFiles.sha256(content);
        }
        Path file = destination.directory(Section.SCRIPTS).resolve(name);
        FileModes.writeNewExecutable(file, content);
        written.add(file);
        rows.add(InstalledFiles.row(destination.recordPrefix(Section.SCRIPTS) + name, lastHash, content.length));
    }
}
