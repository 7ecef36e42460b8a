package org.jvenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownStreamTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ShownStream stream = new ShownStream(bytes);

    @ParameterizedTest
    @CsvSource({
        "27, \\x1b",
        "7, \\x07",
        "13, \\x0d",
        "8, \\x08",
        "127, \\x7f",
        "155, \\x9b",
        "133, \\x85",
        "8238, \\u202e",
        "8294, \\u2066"
    })
    void controlCharacterIsWrittenOut(int character, String shown) {
        stream.println("/srv/" + (char) character + "web");
        stream.flush();

        assertThat(text()).isEqualTo("/srv/" + shown + "web\n");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "`żółw` 😀 \uFFFD …\n\tin two lines\n";

        stream.print(text);
        stream.flush();

        assertThat(text()).isEqualTo(text);
    }

    @Test
    void whatIsDrawnStaysAsItIs() {
        ShownStream.raw(stream).print("\r\u001b[K");
        ShownStream.raw(stream).flush();

        assertThat(text()).isEqualTo("\r\u001b[K");
    }

    @Test
    void lineBreakInACellIsWrittenOut() {
        Table table = new Table();
        table.row("a\nb", "c\td");

        assertThat(table).hasToString("a\\x0ab  c\\x09d\n");
    }

    @Test
    void jsonEscapesWhatTerminalsObey() {
        JsonWriter json = new JsonWriter().value("\u001b\u007f\u009b\u202e");

        assertThat(json).hasToString("\"\\u001b\\u007f\\u009b\\u202e\"");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
