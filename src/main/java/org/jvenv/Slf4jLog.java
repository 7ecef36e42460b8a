package org.jvenv;

import org.jvenv.log.Log;
import org.jvenv.log.LogLevel;
import org.jvenv.report.Visible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the log to standard error with slf4j, which nothing else in jvenv uses. */
final class Slf4jLog extends Log {

    private static final String SETTING = "org.slf4j.simpleLogger.";

    private final LogLevel level;

    /** Configures the library, which reads its settings when its first class is loaded. */
    Slf4jLog(LogLevel level) {
        this.level = level;
        System.setProperty(SETTING + "logFile", "System.err");
        System.setProperty(SETTING + "defaultLogLevel", level.word());
        System.setProperty(SETTING + "showThreadName", "false");
        System.setProperty(SETTING + "showDateTime", "true");
        System.setProperty(SETTING + "dateTimeFormat", "HH:mm:ss.SSS");
    }

    @Override
    protected void write(LogLevel at, String topic, String message) {
        if (!level.includes(at)) {
            return;
        }
        Logger logger = LoggerFactory.getLogger("jvenv." + topic);
        String line = Visible.onOneLine(message);
        switch (at) {
            case ERROR -> logger.error(line);
            case WARN -> logger.warn(line);
            case INFO -> logger.info(line);
            case DEBUG -> logger.debug(line);
            case TRACE -> logger.trace(line);
        }
    }
}
