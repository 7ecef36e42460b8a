package org.jvenv.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jvenv.log.Log;
import org.jvenv.log.LogLevel;

/** Keeps the lines of the log until it is closed. */
public final class RecordedLog extends Log implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RecordedLog() {}

    /** Switches the log on, with all levels. */
    public static RecordedLog start() {
        RecordedLog log = new RecordedLog();
        Log.use(log);
        return log;
    }

    /** The lines: level, topic and message. */
    public List<String> lines() {
        return lines;
    }

    /** The lines without durations. */
    public List<String> timeless() {
        return lines.stream().map(line -> line.replaceAll("\\d+ ms", "N ms")).toList();
    }

    @Override
    protected void write(LogLevel level, String topic, String message) {
        lines.add(level + " " + topic + " " + message);
    }

    @Override
    public void close() {
        Log.use(null);
    }
}
