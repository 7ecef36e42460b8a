package org.jvenv.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a requirement (PEP 508) completely, and rejects any other text. */
final class RequirementReader {

    private static final int MOST_CHARACTERS = 4_096;
    private static final List<String> OPERATORS = List.of("===", "==", "~=", "!=", "<=", ">=", "<", ">");
    private static final List<String> SCHEMES = List.of("http", "https", "ftp", "file", "git", "hg", "svn", "bzr");

    private final String text;
    private int at;
    private int clauses;
    private @Nullable String exact;

    RequirementReader(String text) {
        this.text = text;
    }

    Requirement read() {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("longer than 4,096 characters");
        }
        String name = identifier();
        skipBlanks();
        boolean extras = takes('[');
        if (extras) {
            readExtras();
        }
        skipBlanks();
        @Nullable String address = takes('@') ? address() : null;
        if (address == null) {
            readClauses();
        }
        skipBlanks();
        boolean marker = takes(';');
        if (marker) {
            readMarker();
        }
        if (at < text.length()) {
            throw new IllegalArgumentException("unexpected `" + text.substring(at) + "`");
        }
        return new Requirement(name, clauses == 1 && !extras && !marker ? exact : null, address, text);
    }

    /** Parses the name of a package or an extra: letters and digits, with {@code .-_} between them. */
    private String identifier() {
        int begin = at;
        while (at < text.length() && (isAlphanumeric(text.charAt(at)) || ".-_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String name = text.substring(begin, at);
        if (name.isEmpty() || !isAlphanumeric(name.charAt(0)) || !isAlphanumeric(name.charAt(name.length() - 1))) {
            throw new IllegalArgumentException(
                    begin == 0 ? "it does not begin with a package name" : "empty name of an extra");
        }
        return name;
    }

    private void readExtras() {
        do {
            skipBlanks();
            identifier();
            skipBlanks();
        } while (takes(','));
        if (!takes(']')) {
            throw new IllegalArgumentException("missing `]` after the extras");
        }
    }

    private void readClauses() {
        boolean enclosed = takes('(');
        skipBlanks();
        if (at == text.length() || text.charAt(at) == ';') {
            return;
        }
        do {
            skipBlanks();
            readClause();
            skipBlanks();
        } while (takes(','));
        if (enclosed && !takes(')')) {
            throw new IllegalArgumentException("missing `)` after the versions");
        }
    }

    private void readClause() {
        String operator = operator();
        skipBlanks();
        int begin = at;
        while (at < text.length() && isOfVersion(text.charAt(at))) {
            at++;
        }
        String version = text.substring(begin, at);
        boolean wildcard = version.endsWith(".*") && (operator.equals("==") || operator.equals("!="));
        String plain = wildcard ? version.substring(0, version.length() - 2) : version;
        if (!Pep440Version.parse(plain).isPresent()) {
            throw new IllegalArgumentException("invalid version `" + version + "`");
        }
        clauses++;
        exact = operator.equals("==") && !wildcard ? version : null;
    }

    private String operator() {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        throw new IllegalArgumentException("invalid version range `" + text.substring(at) + "`");
    }

    private String address() {
        skipBlanks();
        int begin = at;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != 0x7f) {
            at++;
        }
        String address = text.substring(begin, at);
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        int plus = scheme.indexOf('+');
        boolean known = SCHEMES.contains(plus < 0 ? scheme : scheme.substring(0, plus));
        if (!known || !address.startsWith("://", colon)) {
            throw new IllegalArgumentException("no valid URL after `@`");
        }
        if ((address + "/").contains("/../")) {
            throw new IllegalArgumentException("its URL contains `..`");
        }
        return address;
    }

    /** Consumes the rest, which pip parses; it cannot be a file name. */
    private void readMarker() {
        if (text.substring(at).isBlank()) {
            throw new IllegalArgumentException("no marker after `;`");
        }
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == ';' || character == '#' || Character.isISOControl(character)) {
                throw new IllegalArgumentException("invalid marker");
            }
            at++;
        }
    }

    private boolean takes(char character) {
        boolean next = at < text.length() && text.charAt(at) == character;
        at += next ? 1 : 0;
        return next;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean isOfVersion(char character) {
        return isAlphanumeric(character) || ".-_+!*".indexOf(character) >= 0;
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
