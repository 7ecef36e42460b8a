package org.jvenv.relocate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.relocate.Moves;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.PathPatterns;
import org.jvenv.relocate.text.Substitution;

/** Launchers as uv makes them for Windows, put together as their format says. */
public class TrampolineTest {

    private static final String PROGRAM = "MZ the launcher proper /ve/old-data \0\u00ff";
    private static final String ARCHIVE =
            "PK\3\4 __main__.py #!/ve/old/Scripts/python.exe\nimport a\n PK\1\2 PK\5\6" + "\0".repeat(18);

    /** One directory of kinds, names and languages each, and the data behind them. */
    private static final int SECTION_START = 0x200;

    private static final int ADDRESS = 0x3000;
    private static final int DATA = 0x100;

    @ParameterizedTest
    @CsvSource({
        "UVUV, /ve/new",
        "UVSC, /ve/n",
        "UVSC, /ve/a longer name than before",
        "UVSC, /ve/żółć",
    })
    void trailerIsWrittenAnewAndTheArchiveStays(String word, String target) {
        String before = trailed(ARCHIVE, "/ve/old/Scripts/python.exe", word);

        assertThat(Launcher.moved(before, Moves.from("/ve/old", target)))
                .isEqualTo(trailed(ARCHIVE, target + "/Scripts/python.exe", word));
    }

    @Test
    void launcherOfAnInterpreterHasNoArchive() {
        String before = trailed("", "/ve/old/Scripts/python.exe", "UVPY");

        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/new")))
                .isEqualTo(trailed("", "/ve/new/Scripts/python.exe", "UVPY"));
    }

    @Test
    void interpreterElsewhereStays() {
        String before = trailed("", "/opt/python/ve/old/python.exe", "UVPY");

        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/new"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0UVSC", "/ve/old\u0008\u0001\0\0UVSC", "\u00ff\u00ff\u00ff\u00ffUVSC"})
    void trailerThatCannotBeTrueStays(String end) {
        String before = "MZ" + end;

        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/new"))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/ve/new, true", "/ve/n, true", "/ve/new, false"})
    void resourceIsReplacedWhereThePathFits(String target, boolean wide) {
        String before = program("UV_PYTHON_PATH", "/ve/old/Scripts/python.exe", 26, wide);

        assertThat(Launcher.moved(before, Moves.from("/ve/old", target)))
                .isEqualTo(program("UV_PYTHON_PATH", target + "/Scripts/python.exe", 26, wide));
    }

    @Test
    void resourceWithoutRoomStaysAndIsToldOf() {
        String before = program("UV_PYTHON_PATH", "/ve/old/Scripts/python.exe", 26, true);
        Substitution substitution = Moves.from("/ve/old", "/ve/newer");

        assertThat(Launcher.moved(before, substitution)).isEqualTo(before);
        assertThat(Trampoline.remaining(before, substitution.patterns())).isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void otherResourcesStay() {
        String before = program("UV_SCRIPT_DATA", "/ve/old/Scripts/python.exe", 26, true);

        assertThat(Launcher.moved(before, Moves.from("/ve/old", "/ve/new"))).isEqualTo(before);
    }

    /** Whatever is cut off, nothing fails. */
    @Test
    void halfAProgramStays() {
        String whole = program("UV_PYTHON_PATH", "/ve/old/Scripts/python.exe", 26, true);
        for (int length = 0; length < SECTION_START + DATA + 26; length++) {
            String half = whole.substring(0, length);

            assertThat(Launcher.moved(half, Moves.from("/ve/old", "/ve/new"))).isEqualTo(half);
        }
    }

    @Test
    void commentOfTheScriptIsNotToldOf() {
        PathPatterns patterns = Moves.from("/ve/old", "/ve/new").patterns();

        assertThat(remaining(ARCHIVE, patterns)).isNull();
        assertThat(remaining(ARCHIVE + " data = '/ve/old/data'", patterns)).isEqualTo(Reason.NAMED_IN_BINARY);
    }

    private static @Nullable Reason remaining(String archive, PathPatterns patterns) {
        return Trampoline.remaining(trailed(archive, "/ve/new/Scripts/python.exe", "UVSC"), patterns);
    }

    public static String trailed(String archive, String path, String word) {
        String bytes = ByteText.of(path);
        return PROGRAM + archive + bytes + number(bytes.length()) + word;
    }

    private static String number(int number) {
        return ByteText.of(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }

    /** A program for Windows with two sections and one resource, in {@code room} bytes. */
    public static String program(String name, String data, int room, boolean wide) {
        ByteBuffer program = ByteBuffer.allocate(SECTION_START + 0x200).order(ByteOrder.LITTLE_ENDIAN);
        program.put(0, "MZ".getBytes(StandardCharsets.US_ASCII));
        program.putInt(0x3c, 0x80);
        program.put(0x80, "PE\0\0".getBytes(StandardCharsets.US_ASCII));
        int optional = 0x80 + 24;
        int sections = optional + (wide ? 240 : 224);
        program.putShort(0x80 + 6, (short) 2).putShort(0x80 + 20, (short) (sections - optional));
        program.putShort(optional, (short) (wide ? 0x20b : 0x10b));
        program.putInt(optional + (wide ? 112 : 96) + 16, ADDRESS);
        program.putInt(sections + 12, 0x1000).putInt(sections + 20, 0x180);
        program.putInt(sections + 40 + 12, ADDRESS).putInt(sections + 40 + 20, SECTION_START);
        putResources(program, name, data.length());
        program.put(SECTION_START + DATA, data.getBytes(StandardCharsets.US_ASCII));
        program.put(SECTION_START + DATA + room, "behind".getBytes(StandardCharsets.US_ASCII));
        return ByteText.of(program.array());
    }

    private static void putResources(ByteBuffer program, String name, int size) {
        int base = SECTION_START;
        int high = 0x8000_0000;
        program.putShort(base + 14, (short) 2); // kinds: icons, which lead nowhere, and raw data
        program.putInt(base + 16, 3).putInt(base + 20, high | 0x70);
        program.putInt(base + 24, 10).putInt(base + 28, high | 0x30);
        program.putShort(base + 0x30 + 12, (short) 1); // one name
        program.putInt(base + 0x40, high | 0xa0).putInt(base + 0x44, high | 0x50);
        program.putShort(base + 0x50 + 14, (short) 1); // one language
        program.putInt(base + 0x60, 1033).putInt(base + 0x64, 0x90);
        program.putInt(base + 0x90, ADDRESS + DATA).putInt(base + 0x94, size);
        program.putShort(base + 0xa0, (short) name.length());
        program.put(base + 0xa2, name.getBytes(StandardCharsets.UTF_16LE));
    }
}
