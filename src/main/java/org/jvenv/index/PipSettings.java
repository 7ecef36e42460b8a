package org.jvenv.index;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
import org.jvenv.ini.IniFile.IniEntry;
import org.jvenv.platform.Variables;

/**
 * Indexes and trusted certificates, from pip's settings; {@code JVENV_INDEX_URL} and {@code JVENV_EXTRA_INDEX_URL} take
 * precedence.
 *
 * <p>Later files take precedence (pip documentation, "Configuration"): those of the system, the legacy and the current
 * file of the user, which the file of {@code PIP_CONFIG_FILE} replaces.
 */
final class PipSettings {

    private static final String DEFAULT_INDEX = "https://pypi.org/simple/";

    private static final String INDEX_URL = "index-url";
    private static final String EXTRA_INDEX_URL = "extra-index-url";
    private static final String NO_INDEX = "no-index";
    private static final String FIND_LINKS = "find-links";
    private static final String PROXY = "proxy";

    private static final String FILE = "SSL_CERT_FILE";
    private static final String DIRECTORIES = "SSL_CERT_DIR";

    private final Variables variables;
    private final FileSystem files;
    private final @Nullable Path environment;
    private @Nullable Map<Path, PipFile> read;

    PipSettings(Variables variables, FileSystem files) {
        this(variables, files, null);
    }

    /** Also reads the file of {@code environment}. */
    PipSettings(Variables variables, FileSystem files, @Nullable Path environment) {
        this.variables = variables;
        this.files = files;
        this.environment = environment;
    }

    /** Returns the value of an option of pip, or {@code null}; for indexes, jvenv's own variables come first. */
    @Nullable
    String value(String key) {
        @Nullable IndexSetting set = find(key);
        return set == null ? null : set.value();
    }

    /** Returns the URLs of the indexes, in order of preference. */
    List<IndexAddress> indexes() {
        List<IndexAddress> indexes = new ArrayList<>();
        if (isWithoutIndex()) {
            return indexes;
        }
        indexes.add(index());
        @Nullable IndexSetting extra = find(EXTRA_INDEX_URL);
        if (extra != null) {
            for (StringTokenizer words = new StringTokenizer(extra.value()); words.hasMoreTokens(); ) {
                IndexAddress address = IndexAddress.parse(words.nextToken(), extra.origin());
                if (!indexes.contains(address)) {
                    indexes.add(address);
                }
            }
        }
        return indexes;
    }

    /** Returns the locations of {@code find-links}, in order of preference. */
    List<IndexSetting> findLinks() {
        List<IndexSetting> locations = new ArrayList<>();
        @Nullable IndexSetting set = find(FIND_LINKS);
        if (set != null) {
            for (StringTokenizer words = new StringTokenizer(set.value()); words.hasMoreTokens(); ) {
                locations.add(new IndexSetting(FIND_LINKS, words.nextToken(), set.origin()));
            }
        }
        return locations;
    }

    /** Returns the proxy for all servers, with its password, or {@code null} if the variables determine it. */
    @Nullable
    IndexSetting proxy() {
        return find(PROXY);
    }

    /** Whether {@code no-index} is set, to a word of {@code distutils.util.strtobool}. */
    private boolean isWithoutIndex() {
        @Nullable IndexSetting set = find(NO_INDEX);
        if (set == null) {
            return false;
        }
        String value = set.value().toLowerCase(Locale.ROOT);
        boolean yes = List.of("y", "yes", "t", "true", "on", "1").contains(value);
        if (!yes && !List.of("n", "no", "f", "false", "off", "0").contains(value)) {
            throw IndexException.badSwitch(set.value(), NO_INDEX, set.origin());
        }
        return yes;
    }

    /** Returns the certificates that the user names, or those of Java. */
    Trust trust() {
        @Nullable IndexSetting set = certificates();
        return set == null ? systemTrust() : Trust.in(path(set.value()), set.origin());
    }

    /** Returns the certificates in the file and the directories of OpenSSL's variables, or those of Java. */
    private Trust systemTrust() {
        List<Path> locations = new ArrayList<>();
        String file = variables.find(FILE).orElse("");
        if (!file.isEmpty()) {
            locations.add(path(file));
        }
        String directories = variables.find(DIRECTORIES).orElse("");
        for (StringTokenizer names = new StringTokenizer(directories, ":"); names.hasMoreTokens(); ) {
            Path directory = path(names.nextToken());
            if (Files.exists(directory)) { // OpenSSL ignores missing directories, but not a missing file
                locations.add(directory);
            }
        }
        return locations.isEmpty()
                ? Trust.defaults()
                : Trust.in(
                        locations.get(0), locations.subList(1, locations.size()), file.isEmpty() ? DIRECTORIES : FILE);
    }

    /**
     * Returns all settings that are set.
     *
     * @throws IndexException if a URL is invalid
     */
    List<IndexSetting> all() {
        indexes();
        List<IndexSetting> settings = new ArrayList<>();
        for (String key : List.of(INDEX_URL, EXTRA_INDEX_URL, NO_INDEX, FIND_LINKS, PROXY)) {
            addAddresses(key, settings);
        }
        @Nullable IndexSetting certificates = certificates();
        if (certificates != null) {
            settings.add(certificates);
            return settings;
        }
        for (String name : List.of(FILE, DIRECTORIES)) {
            variables.find(name).ifPresent(value -> settings.add(new IndexSetting("cert", value, name)));
        }
        return settings;
    }

    private void addAddresses(String key, List<IndexSetting> settings) {
        @Nullable IndexSetting set = find(key);
        if (set != null) {
            StringJoiner shown = new StringJoiner(" ");
            for (StringTokenizer words = new StringTokenizer(set.value()); words.hasMoreTokens(); ) {
                shown.add(Addresses.redact(words.nextToken()));
            }
            settings.add(new IndexSetting(key, shown.toString(), set.origin()));
        }
    }

    private IndexAddress index() {
        @Nullable IndexSetting set = find(INDEX_URL);
        return set == null ? IndexAddress.parse(DEFAULT_INDEX, "jvenv") : IndexAddress.parse(set.value(), set.origin());
    }

    private @Nullable IndexSetting certificates() {
        return find(List.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT"), "cert");
    }

    private @Nullable IndexSetting find(String key) {
        String name = key.replace('-', '_').toUpperCase(Locale.ROOT);
        boolean ofIndex = key.equals(INDEX_URL) || key.equals(EXTRA_INDEX_URL);
        return find(ofIndex ? List.of("JVENV_" + name, "PIP_" + name) : List.of("PIP_" + name), key);
    }

    /**
     * Returns the value of the first variable in {@code names} that is set, otherwise that of the last file with
     * {@code key}. The section takes precedence over the file.
     */
    private @Nullable IndexSetting find(List<String> names, String key) {
        for (String name : names) {
            @Nullable String value = variables.find(name).orElse(null);
            if (value != null) {
                return new IndexSetting(key, value, name);
            }
        }
        for (String section : PipFile.SECTIONS) {
            @Nullable IndexSetting last = null;
            for (Map.Entry<Path, PipFile> configuration : configurations().entrySet()) {
                @Nullable IniEntry entry = configuration.getValue().find(section, key);
                last = entry == null ? last : setting(key, configuration.getKey(), entry);
            }
            if (last != null && !last.value().isEmpty()) { // an empty value removes that of an earlier file
                return last;
            }
        }
        return null;
    }

    private static IndexSetting setting(String key, Path file, IniEntry entry) {
        return new IndexSetting(key, entry.value().strip(), file + ":" + entry.line());
    }

    /** Returns the path {@code text}, with a leading tilde replaced by the user's home directory. */
    Path path(String text) {
        @Nullable String home = variables.find("HOME").orElse(null);
        return files.getPath(text.startsWith("~/") && home != null ? home + text.substring(1) : text);
    }

    private Map<Path, PipFile> configurations() {
        @Nullable Map<Path, PipFile> known = read;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Path file : locations()) {
                known.put(file, PipFile.read(file));
            }
            read = known;
        }
        return known;
    }

    private List<Path> locations() {
        List<Path> found = new ArrayList<>();
        String named = variables.find("PIP_CONFIG_FILE").orElse("");
        if (named.equals("/dev/null")) {
            return found; // pip reads no files with this value
        }
        addSystems(found);
        if (named.isEmpty() || !Files.exists(files.getPath(named))) {
            addUsers(found); // PIP_CONFIG_FILE replaces the user's files, but not those of the system
        }
        if (environment != null) {
            found.add(environment.resolve("pip.conf"));
        }
        if (!named.isEmpty()) {
            found.add(files.getPath(named));
        }
        return found;
    }

    private void addSystems(List<Path> found) {
        for (String directory :
                variables.find("XDG_CONFIG_DIRS").orElse("/etc/xdg").split(":", -1)) {
            if (!directory.isBlank()) {
                found.add(files.getPath(directory, "pip", "pip.conf"));
            }
        }
        found.add(files.getPath("/etc/pip.conf"));
    }

    private void addUsers(List<Path> found) {
        @Nullable String home = variables.find("HOME").orElse(null);
        if (home != null) {
            found.add(files.getPath(home, ".pip", "pip.conf"));
        }
        @Nullable String own = variables.find("XDG_CONFIG_HOME").orElse(home == null ? null : home + "/.config");
        if (own != null) {
            found.add(files.getPath(own, "pip", "pip.conf"));
        }
    }
}
