package org.jvenv.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it lies in a package: its name with slashes, what is in it, and who may execute it. */
final class PackagedFile {

    /** All may read it; may all execute it, too? */
    enum Access {
        PLAIN("644"),
        EXECUTABLE("755");

        private final String octal;

        Access(String octal) {
            this.octal = octal;
        }

        int mode() {
            return Integer.parseInt(octal, 8);
        }
    }

    private final String name;
    private final byte[] content;
    private final Access access;

    private PackagedFile(String name, byte[] content, Access access) {
        this.name = name;
        this.content = content;
        this.access = access;
    }

    static PackagedFile plain(String name, byte[] content) {
        return new PackagedFile(name, content, Access.PLAIN);
    }

    static PackagedFile plain(String name, String content) {
        return plain(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static PackagedFile plain(String name, Path file) throws IOException {
        return plain(name, Files.readAllBytes(file));
    }

    static PackagedFile executable(String name, Path file) throws IOException {
        return new PackagedFile(name, Files.readAllBytes(file), Access.EXECUTABLE);
    }

    PackagedFile under(String directory) {
        return new PackagedFile(directory + name, content, access);
    }

    String name() {
        return name;
    }

    /** Shared, not copied. */
    byte[] content() {
        return content;
    }

    Access access() {
        return access;
    }
}
