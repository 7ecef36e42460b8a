package org.jvenv.index;

import java.net.URI;
import java.security.SignatureException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Explains to users why the certificate of a server was rejected, instead of the messages of the JDK. */
final class CertificateErrors {

    private CertificateErrors() {}

    /** Returns the exception for {@code fault} at {@code address}, or {@code null} if it is not about a certificate. */
    static @Nullable IndexException explain(URI address, SSLException fault, Trust trust) {
        if (find(CertificateExpiredException.class, fault) != null
                || find(CertificateNotYetValidException.class, fault) != null) {
            return IndexException.outdated(address, fault);
        }
        if (find(CertPathBuilderException.class, fault) != null || find(SignatureException.class, fault) != null) {
            return IndexException.untrusted(address, trust.file(), trust.origin(), fault);
        }
        @Nullable CertificateException refused = find(CertificateException.class, fault);
        if (refused == null) {
            return null;
        }
        String reason = String.valueOf(refused.getMessage());
        return reason.contains(" match") // the JDK has no exception class for this
                ? IndexException.otherHost(address, fault)
                : IndexException.badCertificate(address, reason, fault);
    }

    private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
