package org.jvenv.wheel;

/** Rejects names in archives that lead out of the target directory. */
final class EntryNames {

    private static final int LONGEST = 1000;
    private static final int LONGEST_PART = 255;
    private static final int SHOWN = 80;

    private EntryNames() {}

    /**
     * Accepts only relative paths of plain names, separated by slashes.
     *
     * <p>Colons are rejected because they separate drives and hidden streams on Windows, control characters because
     * RECORD lists the names.
     */
    static void check(String name) throws BrokenWheelException {
        if (name.length() > LONGEST) {
            throw BrokenWheelException.unsafeName(name.substring(0, SHOWN) + "…");
        }
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (Character.isISOControl(character) || character == '\\' || character == ':' || character == '\uFFFD') {
                throw BrokenWheelException.unsafeName(name);
            }
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.length() > LONGEST_PART) {
                throw BrokenWheelException.unsafeName(name);
            }
        }
    }
}
