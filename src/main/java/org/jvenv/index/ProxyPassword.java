package org.jvenv.index;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * The credentials for a tunnel through a proxy. They are not sent as a header of the request, because that would be
 * sent through the tunnel to the server.
 */
final class ProxyPassword extends Authenticator {

    private final String name;
    private final char[] password;

    /** Parses {@code NAME:PASSWORD} of the proxy's URL. */
    ProxyPassword(String userInfo) {
        int colon = userInfo.indexOf(':');
        this.name = colon < 0 ? userInfo : userInfo.substring(0, colon);
        this.password = colon < 0 ? new char[0] : userInfo.substring(colon + 1).toCharArray();
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        return getRequestorType() == RequestorType.PROXY ? new PasswordAuthentication(name, password) : null;
    }
}
