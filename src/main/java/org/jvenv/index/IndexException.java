package org.jvenv.index;

import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;
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
                "invalid index URL `" + Addresses.shown(address) + "` (from `" + origin + "`)",
                "use a URL that begins with `https://` or `http://`",
                null);
    }

    static IndexException badProxy(String value, String origin) {
        return new IndexException(
                "unusable proxy `" + Addresses.shown(value) + "` (from `" + origin + "`)",
                "set it to `http://HOST:PORT` or `http://NAME:PASSWORD@HOST:PORT`, or unset it",
                null);
    }

    static IndexException badSwitch(String value, String key, String origin) {
        return new IndexException(
                "`" + key + "` cannot be `" + value + "` (from `" + origin + "`)", "use `true` or `false`", null);
    }

    static IndexException tooLarge(URI address, int mebibytes) {
        return new IndexException(cannotBeHad(address) + "it is larger than " + mebibytes + " MiB", WITHOUT, null);
    }

    static IndexException unreachable(URI address, String reason, @Nullable Throwable cause) {
        return new IndexException(cannotBeHad(address) + reason, WITHOUT, cause);
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

    static IndexException wrongHash(URI address, FileHash hash, String found) {
        return new IndexException(
                "`" + address + "` is not what the index says: its " + hash.shownAlgorithm() + " is " + found + ", not "
                        + hash.digits(),
                "try again; if it stays so, the index or something between you and it alters files",
                null);
    }

    static IndexException badTrust(Path file, String origin, Throwable cause) {
        String reason = cause instanceof NoSuchFileException ? "it is not there" : String.valueOf(cause.getMessage());
        return new IndexException(
                "`" + file + "` cannot be used as a list of certificates: " + reason,
                "`" + origin
                        + "` names it; it has to hold certificates in PEM form, or to be a directory of such files",
                cause);
    }

    static IndexException untrusted(URI address, Trust trust, Throwable cause) {
        @Nullable Path file = trust.file();
        return new IndexException(
                cannotBeHad(address) + "no certificate " + (file == null ? "that Java trusts" : "in `" + file + "`")
                        + " vouches for the host `" + address.getHost() + "`",
                file == null
                        ? "if you trust that host, name a file with its certificate in PEM form by PIP_CERT, or by"
                                + " `cert` in pip.conf"
                        : "if you trust that host, add its certificate to that file in PEM form; `" + trust.origin()
                                + "` names it",
                cause);
    }

    static IndexException outdated(URI address, Throwable cause) {
        return new IndexException(
                cannotBeHad(address) + "the certificate of the host `" + address.getHost() + "` is not valid today",
                "whoever runs it has to renew the certificate, unless the clock of this machine is wrong",
                cause);
    }

    static IndexException otherHost(URI address, Throwable cause) {
        return new IndexException(
                cannotBeHad(address) + "the host `" + address.getHost() + "` shows the certificate of another",
                "call it by the name that its certificate has",
                cause);
    }

    static IndexException badCertificate(URI address, String reason, Throwable cause) {
        return new IndexException(
                cannotBeHad(address) + "the certificate of the host `" + address.getHost() + "` is not accepted: "
                        + reason,
                WITHOUT,
                cause);
    }

    static IndexException lessSafe(URI from, URI to) {
        return new IndexException(cannotBeHad(from) + "it leads to `" + to + "`, which is not as safe", WITHOUT, null);
    }

    private static String cannotBeHad(URI address) {
        return "`" + address + "` cannot be had: ";
    }
}
