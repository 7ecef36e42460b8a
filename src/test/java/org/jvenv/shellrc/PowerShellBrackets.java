package org.jvenv.shellrc;

/** The brackets and quotes of code for PowerShell, as far as they can be told without it. */
final class PowerShellBrackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String code;
    private final StringBuilder open = new StringBuilder();
    private int at;

    PowerShellBrackets(String code) {
        this.code = code;
    }

    /** What is still open at the end, or what is closed that was not open. */
    String unmatched() {
        while (at < code.length()) {
            char next = code.charAt(at++);
            if (next == '`') {
                at++;
            } else if (isIn('"')) {
                readText(next);
            } else if (CLOSING.indexOf(next) >= 0 && !isIn(OPENING.charAt(CLOSING.indexOf(next)))) {
                return String.valueOf(next);
            } else {
                read(next);
            }
        }
        return open.toString();
    }

    private void readText(char next) {
        if (next == '"') {
            close();
        } else if (next == '$' && code.startsWith("(", at)) {
            at++;
            open.append('(');
        }
    }

    private void read(char next) {
        if (next == '\'') {
            skipBehind('\'');
        } else if (next == '#' && (at == 1 || Character.isWhitespace(code.charAt(at - 2)))) {
            skipBehind('\n');
        } else if (next == '"' || OPENING.indexOf(next) >= 0) {
            open.append(next);
        } else if (CLOSING.indexOf(next) >= 0) {
            close();
        }
    }

    private boolean isIn(char opening) {
        return open.length() > 0 && open.charAt(open.length() - 1) == opening;
    }

    private void close() {
        open.setLength(open.length() - 1);
    }

    private void skipBehind(char end) {
        int found = code.indexOf(end, at);
        at = found < 0 ? code.length() : found + 1;
    }
}
