package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;

/** Lists that are written into one argument. */
final class Words {

    private Words() {}

    /** What stands between commas and white space. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',' || Character.isWhitespace(text.charAt(i))) {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }
}
