package org.jvenv.index;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What links to files say. */
final class Links {

    private Links() {}

    /** Where {@code link} leads from {@code page}, or {@code null} if it is no link to a server. */
    static @Nullable URI resolve(URI page, String link) {
        try {
            URI address = page.resolve(link.strip());
            boolean http =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return http && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What stands behind the last slash of either kind: no name can lead out of the directory it is written to. */
    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
