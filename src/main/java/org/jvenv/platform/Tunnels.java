package org.jvenv.platform;

/** Settings of Java for tunnels through proxies. */
public final class Tunnels {

    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private Tunnels() {}

    /**
     * Allows passwords for proxies, as in curl and pip. Java disables them, and reads this property only once, so call
     * this before the first connection.
     */
    public static void allowPasswords() {
        if (System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
    }
}
