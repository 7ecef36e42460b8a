package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void whatIsWrittenIsNoFault() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);

        print(output);

        assertThat(bytes).hasToString("text\n");
        assertThat(output.fault()).isNull();
    }

    @Test
    void faultIsRemembered() {
        StandardOutput output = new StandardOutput(failing("No space left on device"));

        print(output);

        assertThat(output.fault()).isEqualTo("No space left on device");
    }

    @Test
    void readerThatIsGoneIsNoFault() {
        StandardOutput output = new StandardOutput(failing("Broken pipe"));

        print(output);

        assertThat(output.fault()).isNull();
    }

    private static void print(OutputStream output) {
        PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        stream.print("text\n");
        stream.flush();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
