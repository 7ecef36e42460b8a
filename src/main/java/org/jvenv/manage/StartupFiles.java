package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jvenv.tree.BoundedRead;
import org.jvenv.tree.TextFile;

/** Files with code that Python runs when it starts: {@code .start} (PEP 829) and {@code .pth}. */
final class StartupFiles {

    private static final int MAX_BYTES = 1 << 16;

    private StartupFiles() {}

    /**
     * Returns each file with the functions of a {@code .start}, or the word {@code code} for a {@code .pth} with code.
     */
    static List<String> in(Path packages) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(packages, "*.{start,pth}")) {
            for (Path file : found) {
                files.add(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(files);
        List<String> startup = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            List<String> run = name.endsWith(".start") ? functions(text(file)) : code(text(file));
            if (!run.isEmpty()) {
                startup.add(name + ": " + String.join(", ", run));
            }
        }
        return startup;
    }

    private static List<String> functions(String text) {
        List<String> functions = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                functions.add(stripped);
            }
        }
        return functions;
    }

    private static List<String> code(String text) {
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("import ") || stripped.startsWith("import\t")) {
                return List.of("code");
            }
        }
        return List.of();
    }

    /** Content beyond the first 64 KiB is ignored. */
    private static String text(Path file) {
        byte[] content = BoundedRead.beginning(file, MAX_BYTES).orElse(new byte[0]);
        return TextFile.withoutMark(new String(content, StandardCharsets.UTF_8));
    }
}
