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
 * The settings for the origin of packages in pip's variables and files, for a pip that reads neither.
 *
 * <p>Only the options in these lists are passed on. Others would select another target than the environment
 * ({@code target}, {@code prefix}, {@code root}, {@code user}, {@code python}), omit packages ({@code dry-run},
 * {@code no-deps}) or install other ones ({@code requirement}, {@code editable}).
 *
 * @param variables the values of pip's variables, by name
 * @param arguments options with paths that contain blanks, which separate the values of a variable
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

    /** Options whose value is a path. */
    private static final String[] PATHS = {"cert", "client-cert", "cache-dir", "log"};

    /** Options whose values are paths and URLs, separated by blanks. */
    private static final String[] LOCATIONS = {"find-links", "constraint", "build-constraint"};

    public PipOptions {
        variables = Map.copyOf(variables);
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads the settings.
     *
     * @param workingDirectory the directory to which paths are relative
     * @param environment the environment, whose {@code pip.conf} is read, or {@code null} if it is new
     * @param offline whether URLs of servers are left out
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
        for (String key : LOCATIONS) {
            reader.takeLocations(key, offline);
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

        void takeLocations(String key, boolean offline) {
            @Nullable String value = settings.value(key);
            StringBuilder words = new StringBuilder();
            for (StringTokenizer locations = new StringTokenizer(value == null ? "" : value);
                    locations.hasMoreTokens(); ) {
                String place = place(locations.nextToken());
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
