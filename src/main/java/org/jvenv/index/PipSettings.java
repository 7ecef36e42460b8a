package org.jvenv.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Variables;

/**
 * Which index is asked: the one that pip would ask, unless {@code JVENV_INDEX_URL} names another.
 *
 * <p>Of pip's files the later one wins (pip documentation, "Configuration"): the system's, the user's old one, the
 * user's new one, and the one that {@code PIP_CONFIG_FILE} names.
 */
final class PipSettings {

    private static final String USUAL = "https://pypi.org/simple/";

    private final Variables variables;
    private final FileSystem files;

    PipSettings(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    /** The address of the index. */
    IndexAddress index() {
        for (String variable : List.of("JVENV_INDEX_URL", "PIP_INDEX_URL")) {
            @Nullable String address = variables.find(variable).orElse(null);
            if (address != null) {
                return IndexAddress.parse(address, variable);
            }
        }
        IndexAddress index = IndexAddress.parse(USUAL, "jvenv");
        for (Path file : configurations()) {
            @Nullable String address = setting("index-url", file);
            if (address != null) {
                index = IndexAddress.parse(address, "`" + file + "`");
            }
        }
        return index;
    }

    /** The certificates to trust, if the user names any. */
    @Nullable
    Path certificates() {
        for (String variable : List.of("PIP_CERT", "SSL_CERT_FILE")) {
            @Nullable String file = variables.find(variable).orElse(null);
            if (file != null) {
                return files.getPath(file);
            }
        }
        @Nullable Path certificates = null;
        for (Path file : configurations()) {
            @Nullable String named = setting("cert", file);
            certificates = named == null ? certificates : files.getPath(named);
        }
        return certificates;
    }

    private List<Path> configurations() {
        List<Path> found = new ArrayList<>();
        String named = variables.find("PIP_CONFIG_FILE").orElse("");
        if (named.equals("/dev/null")) {
            return found; // so one tells pip to read none at all
        }
        found.add(files.getPath("/etc/pip.conf"));
        @Nullable String home = variables.find("HOME").orElse(null);
        if (home != null) {
            found.add(files.getPath(home, ".pip", "pip.conf"));
        }
        @Nullable String own = variables.find("XDG_CONFIG_HOME").orElse(home == null ? null : home + "/.config");
        if (own != null) {
            found.add(files.getPath(own, "pip", "pip.conf"));
        }
        if (!named.isEmpty()) {
            found.add(files.getPath(named));
        }
        return found;
    }

    /** What {@code file} says of {@code name} to all commands of pip, or to {@code pip install}, which counts more. */
    private static @Nullable String setting(String name, Path file) {
        @Nullable String global = null;
        @Nullable String install = null;
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1).strip();
            }
            @Nullable String value = value(name, line);
            global = value != null && section.equals("global") ? value : global;
            install = value != null && section.equals("install") ? value : install;
        }
        return install != null ? install : global;
    }

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                lines.add(line.strip());
            }
        } catch (IOException e) {
            return lines; // most often there is none
        }
        return lines;
    }

    private static @Nullable String value(String name, String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int end = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        if (end < 0 || line.startsWith("#") || line.startsWith(";")) {
            return null;
        }
        String key = line.substring(0, end).strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = line.substring(end + 1).strip();
        return key.equals(name) && !value.isEmpty() ? value : null;
    }
}
