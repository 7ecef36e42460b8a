package org.jvenv.environment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What no shell, and no {@code PATH}, could bear in the prefix of an environment. */
public final class PrefixFlaw {

    private static final int LONGEST_NAME = 255;
    private static final char UNDECODABLE = '\ufffd';

    private PrefixFlaw() {}

    /** Why no environment can be at {@code prefix}, as the rest of a sentence, or {@code null} if one can. */
    public static @Nullable String of(Path prefix) {
        String text = prefix.toString();
        if (text.indexOf(':') >= 0 && prefix.getFileSystem().getSeparator().equals("/")) {
            return "has a `:`, which separates the entries of PATH";
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            return "is not text in the encoding of this system";
        }
        String name = String.valueOf(prefix.getFileName());
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                ? "has a name of more than " + LONGEST_NAME + " bytes"
                : null;
    }
}
