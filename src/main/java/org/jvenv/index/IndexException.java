package org.jvenv.index;

import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The index or a file on it is not available. */
public final class IndexException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private static final String WITHOUT =
            "to do without the index, pass `--offline`, or name a directory of wheels with `--extra-search-dir`";

    private IndexException(String message, String hint, @Nullable Throwable cause) {
        super(ExitCode.SEEDING_FAILED, message, hint, cause);
    }

    static IndexException badAddress(String address, String origin) {
        return new IndexException(
                "invalid index URL `" + Addresses.redact(address) + "` (from `" + origin + "`)",
                "use a URL that begins with `https://` or `http://`",
                null);
    }

    static IndexException badProxy(String value, String origin) {
        return new IndexException(
                "unusable proxy `" + Addresses.redact(value) + "` (from `" + origin + "`)",
                "set it to `http://HOST:PORT` or `http://NAME:PASSWORD@HOST:PORT`, or unset it",
                null);
    }

    static IndexException badSwitch(String value, String key, String origin) {
        return new IndexException(
                "`" + key + "` cannot be `" + value + "` (from `" + origin + "`)", "use `true` or `false`", null);
    }

    static IndexException tooLarge(URI address, int mebibytes) {
        return new IndexException(notAvailable(address) + "it is larger than " + mebibytes + " MiB", WITHOUT, null);
    }

    static IndexException unreachable(URI address, String reason, @Nullable Throwable cause) {
        return new IndexException(notAvailable(address) + reason, WITHOUT, cause);
    }

    static IndexException refused(URI address, int status) {
        return new IndexException(
                notAvailable(address) + "access denied (" + status + ")",
                "add a name and a password to the URL of the index: https://NAME:PASSWORD@HOST/…",
                null);
    }

    static IndexException unreadable(URI page, String reason) {
        return new IndexException("`" + page + "` is not a valid index page: " + reason, WITHOUT, null);
    }

    static IndexException wrongHash(URI address, FileHash hash, String found) {
        return new IndexException(
                "`" + address + "` does not match the index: its " + hash.shownAlgorithm() + " is " + found + ", not "
                        + hash.digits(),
                "try again; if the error persists, the index or a proxy modifies files",
                null);
    }

    static IndexException badTrust(Path file, String origin, Throwable cause) {
        String reason = cause instanceof NoSuchFileException ? "it does not exist" : String.valueOf(cause.getMessage());
        return new IndexException(
                "`" + file + "` cannot be used as a list of certificates: " + reason,
                "set `" + origin + "` to a file with certificates in PEM form, or to a directory of such files",
                cause);
    }

    /** The certificate of a host is not trusted by {@code file}, which {@code origin} sets, or by Java. */
    static IndexException untrusted(URI address, @Nullable Path file, String origin, Throwable cause) {
        return new IndexException(
                notAvailable(address) + "the certificate of the host `" + address.getHost() + "` is not trusted by "
                        + (file == null ? "Java" : "`" + file + "`"),
                file == null
                        ? "if you trust that host, set PIP_CERT, or `cert` in pip.conf, to a file with its certificate"
                                + " in PEM form"
                        : "if you trust that host, add its certificate in PEM form to that file, which is set by `"
                                + origin + "`",
                cause);
    }

    static IndexException outdated(URI address, Throwable cause) {
        return new IndexException(
                notAvailable(address) + "the certificate of the host `" + address.getHost()
                        + "` has expired or is not yet valid",
                "check the clock of this machine; otherwise the operator of the host has to renew the certificate",
                cause);
    }

    static IndexException otherHost(URI address, Throwable cause) {
        return new IndexException(
                notAvailable(address) + "the certificate of the host `" + address.getHost() + "` is for another name",
                "use the name in its certificate in the URL",
                cause);
    }

    static IndexException badCertificate(URI address, String reason, Throwable cause) {
        return new IndexException(
                notAvailable(address) + "the certificate of the host `" + address.getHost() + "` is not accepted: "
                        + reason,
                WITHOUT,
                cause);
    }

    static IndexException insecure(URI from, URI to) {
        return new IndexException(notAvailable(from) + "it refers to the insecure `" + to + "`", WITHOUT, null);
    }

    private static String notAvailable(URI address) {
        return "`" + address + "` is not available: ";
    }
}
