package org.jvenv.activate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTextTest {

    private static final String NAME = "100% !\\^ $(x)`y`";

    @Test
    void plainNameStaysAsItIs() {
        assertThat(PromptText.csh("web api")).isEqualTo("web api");
        assertThat(PromptText.tcsh("web api")).isEqualTo("web api");
        assertThat(PromptText.cmd("web api")).isEqualTo("web api");
    }

    @Test
    void cshKeepsNumberOfCommandOut() {
        assertThat(PromptText.csh(NAME)).isEqualTo("100% \\!\\^ $(x)`y`");
    }

    @Test
    void tcshKeepsItsCodesOut() {
        assertThat(PromptText.tcsh(NAME)).isEqualTo("100%% \\!\\\\\\^ $(x)`y`");
    }

    @Test
    void cmdKeepsItsCodesOut() {
        assertThat(PromptText.cmd(NAME)).isEqualTo("100% !\\^ $$(x)`y`");
    }
}
