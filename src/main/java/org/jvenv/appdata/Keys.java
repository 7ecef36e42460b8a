package org.jvenv.appdata;

/** Short file names for long keys. */
public final class Keys {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Keys() {}

    /**
     * Returns a file name of at most 16 letters and digits for {@code key}: its 64-bit FNV-1a hash.
     *
     * <p>Two keys may rarely share a name: callers write the key into the file and compare it. (A digest of the JDK
     * would not collide, but takes ten milliseconds of class loading at its first use.)
     */
    public static String of(String key) {
        long hash = OFFSET_BASIS;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return Long.toHexString(hash);
    }
}
