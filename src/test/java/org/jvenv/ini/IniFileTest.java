package org.jvenv.ini;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jvenv.ini.IniFile.IniEntry;

class IniFileTest {

    @Test
    void keysAreThereWithTheirLines() {
        Map<String, IniEntry> section =
                IniFile.parse("\n[a]\r\n; c\rOne = 1\n\ntwo:2\n").section("a");

        assertThat(section.values()).containsExactly(new IniEntry("one", "1", 4), new IniEntry("two", "2", 6));
    }

    @Test
    void whatConfigparserRefusesIsReadAsFarAsItCanBe() {
        IniFile file = IniFile.parse("early = 1\n[a]\nk = 1\nno entry\n= 2\n[]\nl = 3\nk = 4\n[b\n[a]\nm = 5\n");

        assertThat(file.section("a").values())
                .containsExactly(new IniEntry("l", "3", 7), new IniEntry("k", "4", 8), new IniEntry("m", "5", 11));
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() {
        assertThat(IniFile.parse("\uFEFF[a]\nk = 1").section("a")).containsKey("k");
    }

    @Test
    void sectionThatIsNotThereHasNotEvenDefaults() {
        assertThat(IniFile.parse("[DEFAULT]\nk = 1").section("a")).isEmpty();
    }
}
