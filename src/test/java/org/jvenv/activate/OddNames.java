package org.jvenv.activate;

import java.util.List;

/**
 * Names that a shell could take for something else. Each creates {@code x} or ends a string early if it gets through.
 */
final class OddNames {

    static final List<String> ALL = List.of(
            "plain",
            "two words",
            " leading and trailing ",
            "tab\tinside",
            "new\nline",
            "new\n touch x\nline",
            "ends with newline\n",
            "it's",
            "''",
            "'",
            "';touch x;'",
            "\"quoted\"",
            "\";touch x;\"",
            "'\"'\"'",
            "\u2018;touch x;\u2019\u201A\u201B",
            "back\\slash",
            "backslash at the end\\",
            "\\';touch x;'",
            "two\\\\",
            "\\n\\t\\0",
            "$(touch x)",
            "`touch x`",
            "${IFS}touch${IFS}x",
            "$HOME",
            "$",
            "!",
            "!!",
            "wow!$(touch x)!",
            "100%",
            "%n%m%%",
            "%PATH%",
            ";touch x",
            "&touch x&",
            "|touch x",
            "a>x",
            "<(touch x)",
            "#comment",
            "@PREFIX@",
            "@PROMPT@;touch x;@PREFIX@",
            "__VIRTUAL_ENV__",
            "*?[a]",
            "[!a]*",
            "-rf",
            "--",
            "~",
            "~root",
            "{a,b}",
            "a=b",
            "=ls",
            "^a^b",
            "(parentheses)",
            "{{ braces }} {RED}",
            "żółć",
            "😀 emoji",
            "a'#'b'##'c",
            "\\u0041",
            "x".repeat(200));

    private OddNames() {}
}
