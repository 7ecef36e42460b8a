package org.jvenv.environment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What no shell, and no {@code PATH}, could bear in the prefix of an environment. */
public final class PrefixProblem {

    private static final int LONGEST_NAME = 255;
    private static final char UNDECODABLE = '\ufffd';

    private PrefixProblem() {}

    /** Why no environment can be at {@code prefix}, as the rest of a sentence, or {@code null} if one can. */
    public static @Nullable String of(Path prefix) {
        String text = prefix.toString();
        if (text.indexOf(':') >= 0 && prefix.getFileSystem().getSeparator().equals("/")) {
            return "has a `:`, which separates the entries of PATH";
        }
        if (hasOptionOfPath(text)) {
            return "has a `%func` or `%builtin`, with which dash and busybox find no programs there";
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            return "is not text in the encoding of this system";
        }
        String name = String.valueOf(prefix.getFileName());
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                ? "has a name of more than " + LONGEST_NAME + " bytes"
                : null;
    }

    /** In an entry of {@code PATH}, shells that come from ash take what follows the first {@code %} for an option. */
    private static boolean hasOptionOfPath(String text) {
        int option = text.indexOf('%') + 1;
        return option > 0 && (text.startsWith("func", option) || text.startsWith("builtin", option));
    }
}
