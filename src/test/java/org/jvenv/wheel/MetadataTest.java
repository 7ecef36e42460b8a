package org.jvenv.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void readsHeadersOfAnyCase() throws BrokenWheelException {
        Metadata metadata =
                Metadata.parse("Metadata-Version: 2.1\r\nname: pip\r\nVERSION:24.2\r\nRequires-Python: >=3.8\r\n");

        assertThat(metadata).isEqualTo(new Metadata("pip", "24.2", ">=3.8"));
    }

    @Test
    void ignoresTheDescription() throws BrokenWheelException {
        Metadata metadata = Metadata.parse("Name: pip\nVersion: 24.2\n\nRequires-Python: <3\n");

        assertThat(metadata.requiresPython()).isNull();
    }

    @Test
    void needsNameAndVersion() {
        assertThatExceptionOfType(BrokenWheelException.class)
                .isThrownBy(() -> Metadata.parse("Name: pip\n\nVersion: 1\n"));
        assertThatExceptionOfType(BrokenWheelException.class).isThrownBy(() -> Metadata.parse(""));
    }
}
