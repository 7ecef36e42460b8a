package org.jvenv.activate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;

/**
 * The template of an activation script, with placeholders {@code @NAME@}.
 *
 * <p>Every value is quoted for the shell; therefore a template has no quotes around a placeholder, and no path can end
 * a string early. Values are not searched for placeholders.
 */
final class ScriptTemplate {

    private static final char MARK = '@';

    private final String text;
    private final Quoting quoting;

    ScriptTemplate(String text, Quoting quoting) {
        this.text = text;
        this.quoting = quoting;
    }

    /** Reads the template in {@code resource}; callers name it literally, as native executables require. */
    static ScriptTemplate in(@Nullable InputStream resource, Quoting quoting) {
        if (resource == null) {
            throw new IllegalStateException("jvenv was built without its activation scripts");
        }
        try (resource) {
            return new ScriptTemplate(new String(resource.readAllBytes(), StandardCharsets.UTF_8), quoting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the script with the values that every shell needs. */
    String render(Environment environment) {
        return render(environment, Map.of());
    }

    /** Returns the script with {@code more} values, which take precedence. */
    String render(Environment environment, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        values.put("PREFIX", environment.prefix().toString());
        values.put("SCRIPTS", environment.base().scheme().scripts().toString());
        values.put("PROMPT", environment.prompt());
        values.put("RELOCATABLE", environment.relocatable() == Relocatable.YES ? "yes" : "no");
        values.putAll(more);
        return render(values);
    }

    /** Replaces all placeholders. */
    String render(Map<String, String> values) {
        StringBuilder script = new StringBuilder(text.length() + text.length() / 4);
        int done = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, Math.max(mark + 1, done))) {
            int end = endOfName(mark + 1);
            if (isPlaceholder(mark, end)) {
                script.append(text, done, mark).append(quoted(text.substring(mark + 1, end), values));
                done = end + 1;
            }
        }
        return script.append(text, done, text.length()).toString();
    }

    private boolean isPlaceholder(int mark, int end) {
        return end > mark + 1 && end < text.length() && text.charAt(end) == MARK;
    }

    private int endOfName(int start) {
        int end = start;
        while (end < text.length() && isLetterOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterOfName(char character) {
        return (character >= 'A' && character <= 'Z') || character == '_';
    }

    private String quoted(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the template contains @" + name + "@, which has no value");
        }
        return quoting.quote(value);
    }
}
