package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTemplateTest {

    @Test
    void quotesEveryValue() {
        ScriptTemplate template = new ScriptTemplate("cd @PREFIX@/@PREFIX@\n", Quoting.POSIX);

        assertThat(template.render(Map.of("PREFIX", "it's"))).isEqualTo("cd 'it'\\''s'/'it'\\''s'\n");
    }

    @Test
    void doesNotLookForPlaceholdersInValues() {
        ScriptTemplate template = new ScriptTemplate("@PREFIX@ @PROMPT@", Quoting.POSIX);

        assertThat(template.render(Map.of("PREFIX", "@PROMPT@", "PROMPT", "@PREFIX@")))
                .isEqualTo("'@PROMPT@' '@PREFIX@'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "@@", "@rem", "@set \"A=@\"", "ada@example.org", "@PREFIX", "@prefix@", "@ @"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(new ScriptTemplate(text, Quoting.POSIX).render(Map.of())).isEqualTo(text);
    }

    @Test
    void findsPlaceholderAfterLoneMark() {
        ScriptTemplate template = new ScriptTemplate("@set @@PREFIX@@", Quoting.CMD);

        assertThat(template.render(Map.of("PREFIX", "C:"))).isEqualTo("@set @C:@");
    }

    @Test
    void refusesPlaceholderWithoutValue() {
        ScriptTemplate template = new ScriptTemplate("@PROMPT@", Quoting.POSIX);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.render(Map.of()))
                .withMessage("the template contains @PROMPT@, which has no value");
    }

    @Test
    void refusesMissingResource() {
        assertThatIllegalStateException().isThrownBy(() -> ScriptTemplate.in(null, Quoting.POSIX));
    }
}
