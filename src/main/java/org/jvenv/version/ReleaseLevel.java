package org.jvenv.version;

/** How finished a Python is, by the names of {@code sys.version_info.releaselevel}. */
public enum ReleaseLevel {
    ALPHA("alpha", "a"),
    BETA("beta", "b"),
    CANDIDATE("candidate", "rc"),
    FINAL("final", "");

    private final String word;
    private final String mark;

    ReleaseLevel(String word, String mark) {
        this.word = word;
        this.mark = mark;
    }

    /** The word Python uses: {@code final}. */
    public String word() {
        return word;
    }

    /**
     * What stands before the serial number in a version: {@code rc} in {@code 3.14.0rc2}; empty for a final release.
     */
    public String mark() {
        return mark;
    }

    /** The level Python calls {@code word}; an unknown word counts as final. */
    static ReleaseLevel of(String word) {
        for (ReleaseLevel level : values()) {
            if (level.word.equals(word)) {
                return level;
            }
        }
        return FINAL;
    }
}
