package org.jvenv.wheel;

/** Keeps names in archives from leading out of the directory they are unpacked into. */
final class EntryNames {

    private static final int LONGEST = 1000;
    private static final int LONGEST_PART = 255;
    private static final int SHOWN = 80;

    private EntryNames() {}

    /**
     * Lets pass only relative paths of plain names with slashes between them.
     *
     * <p>A colon would be a drive or a hidden stream on Windows, and no control character belongs into a list of files.
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
