package org.jvenv.failure;

/**
 * Removes names, passwords and tokens from URLs for messages, files and lists.
 *
 * <p>The text between the scheme and the last {@code @}, and the text after a question mark, may be secret. Malformed
 * URLs may contain secrets, too, so {@link java.net.URI} cannot be used.
 */
public final class Addresses {

    private static final String SLASHES = "/\\";
    private static final String CLOSING = "`'\")>],.;:";
    private static final String[] SCHEMES = {"http", "https", "ftp", "git", "ssh", "svn", "hg", "bzr", "file"};
    private static final String[] FRAGMENTS = {"#sha", "#md5=", "#egg=", "#subdirectory="};

    private Addresses() {}

    /** Returns {@code address} without its secrets; it may be malformed. */
    public static String redact(String address) {
        if (address.startsWith("/") && !address.startsWith("//")) {
            return address; // a path
        }
        int start = startOfHost(address, 0);
        return address.substring(0, start) + withoutSecrets(address.substring(start), isOfRepository(address, start));
    }

    /** Whether the first URL in {@code text} is that of a server: its scheme is not {@code file}. */
    public static boolean isRemote(String text) {
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "file" : text.substring(startOfScheme(text, colon), colon);
        return !scheme.substring(scheme.lastIndexOf('+') + 1).equalsIgnoreCase("file");
    }

    /** Returns {@code text} with each URL in it {@linkplain #redact redacted}. */
    public static String redactIn(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('?') < 0) {
            return text;
        }
        StringBuilder redacted = new StringBuilder();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                redacted.append(word(text.substring(begin, i)));
                redacted.append(i == text.length() ? "" : text.charAt(i));
                begin = i + 1;
            }
        }
        return redacted.toString();
    }

    private static String word(String word) {
        int end = word.length();
        while (end > 0 && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return withoutSecretsOf(word.substring(0, end)) + word.substring(end);
    }

    private static String withoutSecretsOf(String word) {
        int colon = addressIn(word, 0);
        if (colon >= 0) {
            int start = startOfHost(word, colon);
            int next = addressIn(word, start);
            int end = next < 0 ? word.length() : startOfScheme(word, next);
            return word.substring(0, start)
                    + withoutSecrets(word.substring(start, end), isOfRepository(word, start))
                    + withoutSecretsOf(word.substring(end));
        }
        if (isBareLogin(word)) {
            return withoutSecrets(word, false);
        }
        int query = word.indexOf('?');
        int slash = word.indexOf('/');
        return slash >= 0 && slash < query && word.indexOf('=', query) > 0 ? word.substring(0, query) : word;
    }

    /** Returns the index of the colon after the next scheme from {@code from} on, or -1. */
    private static int addressIn(String word, int from) {
        for (int i = word.indexOf(':', from); i >= 0; i = word.indexOf(':', i + 1)) {
            boolean slash = i + 1 < word.length() && SLASHES.indexOf(word.charAt(i + 1)) >= 0;
            if (word.startsWith("//", i + 1) || (slash && endsWithScheme(word.substring(0, i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean endsWithScheme(String text) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, text.length() - scheme.length(), scheme, 0, scheme.length())) {
                return true;
            }
        }
        return false;
    }

    private static int startOfScheme(String word, int colon) {
        int start = colon;
        while (start > 0 && (Character.isLetterOrDigit(word.charAt(start - 1)) || word.charAt(start - 1) == '+')) {
            start--;
        }
        return start;
    }

    /**
     * Returns the start of the user name, password and host: after the slashes that follow a colon or begin the URL.
     */
    private static int startOfHost(String address, int from) {
        int colon = addressIn(address, from);
        int start = colon < 0 ? 0 : colon + 1;
        while (start < address.length() && SLASHES.indexOf(address.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Whether it is {@code NAME:PASSWORD@HOST} without a scheme. */
    private static boolean isBareLogin(String word) {
        int at = word.lastIndexOf('@');
        int colon = word.indexOf(':');
        int slash = word.indexOf('/');
        return colon > 0 && at > colon && (slash < 0 || slash > colon);
    }

    /** Whether the path may contain a version after an {@code @}: {@code git+https://host/demo@v1}. */
    private static boolean isOfRepository(String address, int start) {
        int colon = address.lastIndexOf(':', start);
        return colon > 0
                && address.substring(startOfScheme(address, colon), colon).contains("+");
    }

    /** Handles passwords with a slash or a question mark, which seem to end the host. */
    private static String withoutSecrets(String rest, boolean ofRepository) {
        int end = firstOf("/\\?#", rest);
        int at = rest.lastIndexOf('@', end - 1);
        boolean host = isHost(rest.substring(0, end));
        if (at < 0 && !host) {
            at = rest.lastIndexOf('@');
            if (at < 0) {
                return rest.substring(0, rest.indexOf(':')); // a password with a space: the rest is in the next word
            }
        } else if (at < 0 && !ofRepository) {
            at = rest.lastIndexOf('@', firstOf("?#", rest) - 1);
        }
        return withoutQuery(rest.substring(at + 1));
    }

    private static boolean isHost(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.endsWith("]")) {
            return true;
        }
        for (int i = colon + 1; i < authority.length(); i++) {
            if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String withoutQuery(String rest) {
        int query = rest.indexOf('?');
        int hash = rest.indexOf('#');
        String path = rest.substring(0, firstOf("?#", rest));
        String fragment = hash < 0 || (query > hash) ? "" : rest.substring(hash);
        for (String harmless : FRAGMENTS) {
            if (fragment.startsWith(harmless)) {
                return path + fragment;
            }
        }
        return path;
    }

    private static int firstOf(String characters, String text) {
        int first = 0;
        while (first < text.length() && characters.indexOf(text.charAt(first)) < 0) {
            first++;
        }
        return first;
    }
}
