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
import org.jvenv.ini.IniEntry;
import org.jvenv.platform.Variables;

/**
 * Which indexes are asked, and whom to trust: as pip would, unless {@code JVENV_INDEX_URL} or
 * {@code JVENV_EXTRA_INDEX_URL} name others.
 *
 * <p>Of pip's files the later one wins (pip documentation, "Configuration"): the system's, the user's old one and new
 * one or, in the place of both, the one that {@code PIP_CONFIG_FILE} names.
 */
final class PipSettings {

    private static final String USUAL = "https://pypi.org/simple/";

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

    /** The same, where the file of {@code environment} counts, too. */
    PipSettings(Variables variables, FileSystem files, @Nullable Path environment) {
        this.variables = variables;
        this.files = files;
        this.environment = environment;
    }

    /** The value of an option of pip, or {@code null}; for indexes, jvenv's own variables come first. */
    @Nullable
    String value(String key) {
        @Nullable IndexSetting set = find(key);
        return set == null ? null : set.value();
    }

    /** The addresses of the indexes, the first of which counts most where they offer the same. */
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

    /** Where wheels are besides the indexes, in the order in which they count; each with a text and its origin. */
    List<IndexSetting> findLinks() {
        List<IndexSetting> places = new ArrayList<>();
        @Nullable IndexSetting set = find(FIND_LINKS);
        if (set != null) {
            for (StringTokenizer words = new StringTokenizer(set.value()); words.hasMoreTokens(); ) {
                places.add(new IndexSetting(FIND_LINKS, words.nextToken(), set.origin()));
            }
        }
        return places;
    }

    /** The proxy for all servers, with its password, or {@code null} if the variables decide. */
    @Nullable
    IndexSetting proxy() {
        return find(PROXY);
    }

    /** Whether no index is to be asked; the words for that are those of {@code distutils.util.strtobool}. */
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

    /** Whom to trust: the certificates that the user names, or those that Java has. */
    Trust trust() {
        @Nullable IndexSetting set = certificates();
        return set == null ? systemTrust() : Trust.in(path(set.value()), set.origin());
    }

    /** OpenSSL has a variable for a file, and one for directories, and takes what it finds in all of them. */
    private Trust systemTrust() {
        List<Path> places = new ArrayList<>();
        String file = variables.find(FILE).orElse("");
        if (!file.isEmpty()) {
            places.add(path(file));
        }
        String directories = variables.find(DIRECTORIES).orElse("");
        for (StringTokenizer names = new StringTokenizer(directories, ":"); names.hasMoreTokens(); ) {
            Path directory = path(names.nextToken());
            if (Files.exists(directory)) { // as OpenSSL has it, other than for a file
                places.add(directory);
            }
        }
        return places.isEmpty()
                ? Trust.usual()
                : Trust.in(places.get(0), places.subList(1, places.size()), file.isEmpty() ? DIRECTORIES : FILE);
    }

    /**
     * Each of them that somebody has set.
     *
     * @throws IndexException if an address makes no sense
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
                shown.add(Addresses.shown(words.nextToken()));
            }
            settings.add(new IndexSetting(key, shown.toString(), set.origin()));
        }
    }

    private IndexAddress index() {
        @Nullable IndexSetting set = find(INDEX_URL);
        return set == null ? IndexAddress.parse(USUAL, "jvenv") : IndexAddress.parse(set.value(), set.origin());
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
     * What the first of {@code names} says that is set, or else the last of pip's files that has {@code key}, in its
     * most telling section whichever file that is in.
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
            if (last != null && !last.value().isEmpty()) { // with an empty value, one takes back an earlier file's
                return last;
            }
        }
        return null;
    }

    private static IndexSetting setting(String key, Path file, IniEntry entry) {
        return new IndexSetting(key, entry.value().strip(), file + ":" + entry.line());
    }

    /** The path {@code text}, in which a tilde at the beginning is the user's home. */
    Path path(String text) {
        @Nullable String home = variables.find("HOME").orElse(null);
        return files.getPath(text.startsWith("~/") && home != null ? home + text.substring(1) : text);
    }

    private Map<Path, PipFile> configurations() {
        @Nullable Map<Path, PipFile> known = read;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Path file : places()) {
                known.put(file, PipFile.read(file));
            }
            read = known;
        }
        return known;
    }

    private List<Path> places() {
        List<Path> found = new ArrayList<>();
        String named = variables.find("PIP_CONFIG_FILE").orElse("");
        if (named.equals("/dev/null")) {
            return found; // so one tells pip to read none at all
        }
        addSystems(found);
        if (named.isEmpty() || !Files.exists(files.getPath(named))) {
            addUsers(found); // a file that is named takes the place of the user's own, though not of the system's
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
