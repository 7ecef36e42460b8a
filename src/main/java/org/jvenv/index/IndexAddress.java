package org.jvenv.index;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.jvenv.wheel.WheelName;

/**
 * The URL of an index, and the credentials for it.
 *
 * @param root the URL of its pages, with a slash at its end and without a password
 * @param authorization the value of the header {@code Authorization} (RFC 7617), or {@code null}
 */
record IndexAddress(URI root, @Nullable String authorization) {

    /**
     * Parses a URL in the form of pip, optionally with a name and a password: {@code https://me:secret@host/simple}.
     *
     * @param origin its variable or file, for messages
     * @throws IndexException if it is not an HTTP URL
     */
    static IndexAddress parse(String text, String origin) {
        return parsePage(text.endsWith("/") ? text : text + "/", origin);
    }

    /** Parses the URL of one page, which may not end in a slash. */
    static IndexAddress parsePage(String text, String origin) {
        try {
            URI given = new URI(text);
            if (!Links.isServer(given)) {
                throw IndexException.badAddress(text, origin);
            }
            String port = given.getPort() < 0 ? "" : ":" + given.getPort();
            @Nullable String path = given.getRawPath(); // raw, because an encoded slash is not a separator
            URI root = new URI(given.getScheme() + "://" + given.getHost() + port + (path == null ? "" : path));
            return new IndexAddress(root, basic(given.getUserInfo()));
        } catch (URISyntaxException e) {
            throw IndexException.badAddress(text, origin);
        }
    }

    /** Returns the page of {@code project} (PEP 503). */
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
