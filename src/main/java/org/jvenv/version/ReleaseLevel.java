package org.jvenv.version;

/** The release level of a Python, named as in {@code sys.version_info.releaselevel}. */
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

    /** Returns the name in Python: {@code final}. */
    public String word() {
        return word;
    }

    /** Returns the letters before the serial number: {@code rc} in {@code 3.14.0rc2}; empty for a final release. */
    public String mark() {
        return mark;
    }

    /** Returns the level with this name, or {@code FINAL} if the name is unknown. */
    static ReleaseLevel of(String word) {
        for (ReleaseLevel level : values()) {
            if (level.word.equals(word)) {
                return level;
            }
        }
        return FINAL;
    }
}
