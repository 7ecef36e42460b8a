package org.jvenv.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.failure.ExitCode;

class CreateResultsTest {

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, DESTINATION_UNUSABLE, DESTINATION_UNUSABLE",
        "MACHINE_ERROR, DESTINATION_UNUSABLE, MACHINE_ERROR",
        "DESTINATION_UNUSABLE, SEEDING_FAILED, SEEDING_FAILED",
        "INTERNAL_ERROR, MACHINE_ERROR, INTERNAL_ERROR",
        "MACHINE_ERROR, INTERNAL_ERROR, INTERNAL_ERROR",
        "INTERNAL_ERROR, INTERRUPTED, INTERRUPTED"
    })
    void worseFailureDecides(ExitCode one, ExitCode other, ExitCode worse) {
        assertThat(CreateResults.worse(one, other)).isEqualTo(worse);
    }
}
