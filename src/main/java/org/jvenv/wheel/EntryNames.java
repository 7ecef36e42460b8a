package org.jvenv.wheel;

/** Keeps names in archives from leading out of the directory they are unpacked into. */
final class EntryNames {

    private EntryNames() {}

    /**
     * Lets pass only relative paths of plain names with slashes between them.
     *
     * <p>A colon would be a drive or a hidden stream on Windows, and no control character belongs into a list of files.
     */
    static void check(String name) throws BrokenWheelException {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character < ' ' || character == '\\' || character == ':' || character == '\uFFFD') {
                throw BrokenWheelException.unsafeName(name);
            }
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw BrokenWheelException.unsafeName(name);
            }
        }
    }
}
