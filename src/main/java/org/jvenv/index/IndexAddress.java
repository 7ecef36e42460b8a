package org.jvenv.index;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.WheelName;

/**
 * Where an index is, and what it is told about who asks.
 *
 * @param root the directory of its pages, with a slash at its end and without a password
 * @param authorization the value of that header (RFC 7617), or {@code null}
 */
record IndexAddress(URI root, @Nullable String authorization) {

    /**
     * Reads an address as pip takes it, perhaps with a name and a password: {@code https://me:secret@host/simple}.
     *
     * @param origin the variable or file it comes from, for messages
     * @throws IndexException if it is none of HTTP
     */
    static IndexAddress parse(String text, String origin) {
        return parsePage(text.endsWith("/") ? text : text + "/", origin);
    }

    /** The same for the address of one page, which need not be a directory. */
    static IndexAddress parsePage(String text, String origin) {
        try {
            URI given = new URI(text);
            if (!Links.isServer(given)) {
                throw IndexException.badAddress(text, origin);
            }
            String port = given.getPort() < 0 ? "" : ":" + given.getPort();
            @Nullable String path = given.getRawPath(); // an encoded slash in it does not separate
            URI root = new URI(given.getScheme() + "://" + given.getHost() + port + (path == null ? "" : path));
            return new IndexAddress(root, basic(given.getUserInfo()));
        } catch (URISyntaxException e) {
            throw IndexException.badAddress(text, origin);
        }
    }

    /** The page of {@code project} (PEP 503). */
    URI page(String project) {
        return root.resolve(WheelName.normalized(project) + "/");
    }

    static @Nullable String basic(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        String both = userInfo.contains(":") ? userInfo : userInfo + ":";
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
