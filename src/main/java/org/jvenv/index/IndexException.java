package org.jvenv.index;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A package could not be had from the index. */
public final class IndexException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private static final String WITHOUT =
            "to do without the index, pass `--offline`, or name a directory of wheels with `--extra-search-dir`";

    private IndexException(String message, String hint, @Nullable Throwable cause) {
        super(ExitCode.SEEDING_FAILED, message, hint, cause);
    }

    static IndexException badAddress(String address, String origin) {
        return new IndexException(
                "`" + address + "` is not the address of an index; " + origin + " says so",
                "it begins with `https://` or `http://`",
                null);
    }

    static IndexException unreachable(URI address, String reason, @Nullable Throwable cause) {
        return new IndexException("`" + address + "` cannot be had: " + reason, WITHOUT, cause);
    }

    static IndexException refused(URI address, int status) {
        return new IndexException(
                "`" + address + "` is not for everybody: the server answered " + status,
                "put a name and a password into the address of the index: https://NAME:PASSWORD@HOST/…",
                null);
    }

    static IndexException unreadable(URI page, String reason) {
        return new IndexException("`" + page + "` is not the page of an index: " + reason, WITHOUT, null);
    }

    static IndexException wrongHash(IndexFile file, String found) {
        return new IndexException(
                "`" + file.address() + "` is not what the index says: its SHA-256 is " + found + ", not "
                        + file.sha256(),
                "try again; if it stays so, the index or something between you and it alters files",
                null);
    }

    static IndexException badTrust(String file, Throwable cause) {
        return new IndexException(
                "`" + file + "` cannot be used as a list of certificates: " + cause.getMessage(),
                "SSL_CERT_FILE or PIP_CERT names it; it holds certificates in PEM form",
                cause);
    }
}
