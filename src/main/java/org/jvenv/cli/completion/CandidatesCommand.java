package org.jvenv.cli.completion;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.JsonWriter;

/** {@code jvenv hook complete}: prints the candidates for the last word of a command line. */
public final class CandidatesCommand {

    /** Other characters would need quotes in csh, which completions there cannot add. */
    private static final String PLAIN = "_./+=:,@%-";

    private final CommandContext context;
    private final List<? extends CommandRow> table;

    public CandidatesCommand(CommandContext context, List<? extends CommandRow> table) {
        this.context = context;
        this.table = table;
    }

    /**
     * Prints the candidates: as JSON, an array of pairs of a word and its description, or {@code null} if the shell
     * completes file names; otherwise one on each line.
     *
     * @param words the command and its arguments; the last one is being typed
     */
    public ExitCode run(List<String> words, boolean isJson, PrintStream out) {
        try {
            @Nullable
            Map<String, String> found = words.size() < 2
                    ? null
                    : new Candidates(CommandModel.all(table, context), context)
                            .of(words)
                            .orElse(null);
            out.print(isJson ? json(found) : lines(found));
            out.flush();
            return ExitCode.SUCCESS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(@Nullable Map<String, String> found) {
        if (found == null) {
            return "null\n";
        }
        JsonWriter json = new JsonWriter().beginArray();
        found.forEach((word, description) ->
                json.beginArray().value(word).value(description).endArray());
        return json.endArray() + "\n";
    }

    private static String lines(@Nullable Map<String, String> found) {
        StringBuilder lines = new StringBuilder();
        for (String word : found == null ? List.<String>of() : found.keySet()) {
            if (isPlain(word)) {
                lines.append(word).append('\n');
            }
        }
        return lines.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            boolean isLetterOrDigit = character < 128 && Character.isLetterOrDigit(character);
            if (!isLetterOrDigit && PLAIN.indexOf(character) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
