package org.jvenv.environment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Prefixes that no shell or {@code PATH} supports. */
public final class PrefixProblem {

    private static final int MAX_NAME_BYTES = 255;
    private static final char UNDECODABLE = '\ufffd';

    private PrefixProblem() {}

    /** Returns why no environment can be at {@code prefix}, as the rest of a sentence, or {@code null}. */
    public static @Nullable String of(Path prefix) {
        String text = prefix.toString();
        if (text.indexOf(':') >= 0 && prefix.getFileSystem().getSeparator().equals("/")) {
            return "has a `:`, which separates the entries of PATH";
        }
        if (hasPathOption(text)) {
            return "has a `%func` or `%builtin`, which dash and busybox read as an option in PATH";
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            return "is not text in the encoding of this system";
        }
        String name = String.valueOf(prefix.getFileName());
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES
                ? "has a name of more than " + MAX_NAME_BYTES + " bytes"
                : null;
    }

    /** Shells based on ash read the text after the first {@code %} of an entry of {@code PATH} as an option. */
    private static boolean hasPathOption(String text) {
        int option = text.indexOf('%') + 1;
        return option > 0 && (text.startsWith("func", option) || text.startsWith("builtin", option));
    }
}
