package org.jvenv.log;

import java.net.URI;
import org.jvenv.failure.Addresses;

/** Logs requests to indexes. Names, passwords and tokens in addresses are left out. */
public final class RequestLog {

    private RequestLog() {}

    public static void answered(URI address, int status, long milliseconds) {
        Log.info(Log.INDEX, "GET " + shown(address) + ": status " + status + " after " + milliseconds + " ms");
    }

    public static void redirected(URI address, URI next) {
        Log.debug(Log.INDEX, shown(address) + " redirects to " + shown(next));
    }

    /**
     * Logs a body that was read to its end.
     *
     * @param before how many bytes of the whole an earlier request had fetched
     */
    public static void read(URI address, long bytes, long before, long milliseconds) {
        String rest = before > 0 ? " (the first " + before + " bytes are from an earlier download)" : "";
        Log.info(Log.INDEX, "read " + bytes + " bytes of " + shown(address) + " in " + milliseconds + " ms" + rest);
    }

    public static void failed(URI address, int attempt, int attempts, String reason) {
        Log.warn(Log.INDEX, "attempt " + attempt + " of " + attempts + " failed for " + shown(address) + ": " + reason);
    }

    private static String shown(URI address) {
        return Addresses.redact(address.toString());
    }
}
