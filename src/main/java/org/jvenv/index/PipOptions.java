package org.jvenv.index;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
import org.jvenv.platform.Variables;

/**
 * What pip's variables and files say of where packages come from, for a pip that reads neither.
 *
 * <p>Only options that are named here count. Of the others many would have pip work on another place than the
 * environment ({@code target}, {@code prefix}, {@code root}, {@code user}, {@code python}), leave out what was asked
 * for ({@code dry-run}, {@code no-deps}) or install something else ({@code requirement}, {@code editable}).
 *
 * @param variables values by the names of the variables that pip reads
 * @param arguments options with paths that a variable cannot hold, because blanks separate its values
 */
public record PipOptions(Map<String, String> variables, List<String> arguments) {

    private static final String[] WORDS = {
        "index-url",
        "extra-index-url",
        "no-index",
        "trusted-host",
        "proxy",
        "timeout",
        "retries",
        "resume-retries",
        "keyring-provider",
        "only-binary",
        "no-binary",
        "prefer-binary",
        "pre",
        "all-releases",
        "only-final",
        "uploaded-prior-to",
        "upgrade-strategy",
        "require-hashes",
        "use-pep517",
        "no-use-pep517",
        "no-build-isolation",
        "check-build-dependencies",
        "config-settings",
        "exists-action",
        "compile",
        "no-compile",
        "no-cache-dir",
        "use-feature",
        "use-deprecated",
        "progress-bar",
        "no-color",
        "root-user-action"
    };

    /** A path each. */
    private static final String[] PATHS = {"cert", "client-cert", "cache-dir", "log"};

    /** Paths and addresses, with blanks between. */
    private static final String[] PLACES = {"find-links", "constraint", "build-constraint"};

    public PipOptions {
        variables = Map.copyOf(variables);
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads the settings.
     *
     * @param workingDirectory where relative paths begin
     * @param environment the environment, whose own {@code pip.conf} counts, or {@code null} if it is none yet
     * @param offline whether no place on a server may be asked
     */
    public static PipOptions of(
            Variables variables, FileSystem files, Path workingDirectory, @Nullable Path environment, boolean offline) {
        Reader reader = new Reader(new PipSettings(variables, files, environment), workingDirectory);
        for (String key : WORDS) {
            reader.takeWord(key);
        }
        for (String key : PATHS) {
            reader.takePath(key);
        }
        for (String key : PLACES) {
            reader.takePlaces(key, offline);
        }
        return new PipOptions(reader.variables, reader.arguments);
    }

    /** Collects the options. */
    private static final class Reader {

        private final PipSettings settings;
        private final Path workingDirectory;
        private final Map<String, String> variables = new HashMap<>();
        private final List<String> arguments = new ArrayList<>();

        Reader(PipSettings settings, Path workingDirectory) {
            this.settings = settings;
            this.workingDirectory = workingDirectory;
        }

        void takeWord(String key) {
            @Nullable String value = settings.value(key);
            if (value != null) {
                variables.put(variable(key), value);
            }
        }

        void takePath(String key) {
            @Nullable String value = settings.value(key);
            if (value != null) {
                variables.put(
                        variable(key),
                        value.startsWith("~") ? value : absolute(value).toString());
            }
        }

        void takePlaces(String key, boolean offline) {
            @Nullable String value = settings.value(key);
            StringBuilder words = new StringBuilder();
            for (StringTokenizer places = new StringTokenizer(value == null ? "" : value); places.hasMoreTokens(); ) {
                String place = place(places.nextToken());
                if (hasBlank(place)) {
                    arguments.add("--" + key);
                    arguments.add(place);
                } else if (!offline || !Addresses.isRemote(place)) {
                    words.append(words.isEmpty() ? "" : " ").append(place);
                }
            }
            if (!words.isEmpty()) {
                variables.put(variable(key), words.toString());
            }
        }

        private String place(String word) {
            Path path = absolute(word);
            return word.contains("://") && !Files.exists(path) ? word : path.toString();
        }

        private Path absolute(String text) {
            return workingDirectory.resolve(settings.path(text)).normalize();
        }

        private static boolean hasBlank(String text) {
            return text.codePoints().anyMatch(Character::isWhitespace);
        }

        private static String variable(String key) {
            return "PIP_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }
}
