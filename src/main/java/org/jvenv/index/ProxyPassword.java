package org.jvenv.index;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy is told when it asks who wants a tunnel to a server. A header of the request would go through the
 * tunnel, to the server, which must not see it.
 */
final class ProxyPassword extends Authenticator {

    private final String name;
    private final char[] password;

    /** The name, a colon and the password, as they stand in the proxy's address. */
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
