package org.jvenv.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of an environment, cut off from the network and the user's own settings. */
public final class Commands {

    private Commands() {}

    /** What the command wrote, after it succeeded. */
    public static String succeed(Object... command) throws IOException, InterruptedException {
        return succeed(Map.of(), command);
    }

    /** What the command wrote, after it succeeded under {@code variables}. */
    public static String succeed(Map<String, String> variables, Object... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PIP_CONFIG_FILE", "/dev/null");
        builder.environment().put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        builder.environment().put("PIP_NO_INDEX", "1");
        builder.environment().put("PIP_ROOT_USER_ACTION", "ignore");
        builder.environment().putAll(variables);
        builder.environment().remove("PYTHONPATH");
        builder.environment().remove("PYTHONHOME");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s said: %s", words, output).isZero();
        return output;
    }
}
