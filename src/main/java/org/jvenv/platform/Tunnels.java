package org.jvenv.platform;

/** How Java asks proxies for tunnels to servers. */
public final class Tunnels {

    private static final String WITHHELD = "jdk.http.auth.tunneling.disabledSchemes";

    private Tunnels() {}

    /**
     * Lets a proxy that asks for a name and a password be told them, as curl and pip do. Java does not by itself, and
     * looks at this only once, so it has to be said before the first connection.
     */
    public static void allowPasswords() {
        if (System.getProperty(WITHHELD) == null) {
            System.setProperty(WITHHELD, "");
        }
    }
}
