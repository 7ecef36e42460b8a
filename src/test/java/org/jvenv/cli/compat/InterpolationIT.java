package org.jvenv.cli.compat;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.ini.IniFile;
import org.jvenv.ini.IniFile.IniEntry;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;

/** Percent signs mean what they mean to configparser. */
class InterpolationIT {

    private static final String CONFIGPARSER = """
            import configparser, sys
            parser = configparser.ConfigParser()
            parser.read_string(sys.argv[1])
            try:
                print(parser.get('a', 'k'), end='')
            except configparser.InterpolationError:
                print('nothing', end='')
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%%",
                "%%%%",
                "%(home)s/env",
                "%(HOME)s%%",
                "%(other)s",
                "%(twice)s and %(twice)s",
                "%(k)s",
                "%(missing)s",
                "%",
                "50% off",
                "%(home)",
                "%(home)d",
                "%()s",
                "%(home)x)s",
                "%%(home)s"
            })
    void meansWhatItMeansToConfigparser(String value) {
        String text = "[DEFAULT]\nhome = /home\n[a]\nother = a%%b\ntwice = %(other)s%(home)s\nk = " + value + "\n";
        Map<String, IniEntry> section = IniFile.parse(text).section("a");
        IniEntry entry = requireNonNull(section.get("k"));

        assertThat(Interpolation.of(entry, section).orElse("nothing"))
                .isEqualTo(Programs.python(Pythons.any(), CONFIGPARSER, text));
    }
}
