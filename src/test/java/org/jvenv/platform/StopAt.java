package org.jvenv.platform;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Stops a run at its check number {@code n}, as a signal does, but at the same moment each time. */
public final class StopAt implements Cancellation {

    /** A run that can be cancelled. */
    public interface CancellableRun {
        void perform(Cancellation cancellation) throws IOException;
    }

    /** What has to be true after a run was stopped at its check {@code number}, counted from 0. */
    public interface Inspection {
        void after(int number) throws IOException;
    }

    /** What another program does at a check, while the run continues. */
    public interface Interference {
        void happen() throws IOException;
    }

    private final int number;
    private final Interference interference;
    private int count;

    private StopAt(int number, Interference interference) {
        this.number = number;
        this.interference = interference;
    }

    /** Stops at no check, but lets {@code interference} happen at check {@code number}. */
    public static StopAt interfering(int number, Interference interference) {
        return new StopAt(number, interference);
    }

    /**
     * Stops the run at its first check, then at its second, and so on, until it completes.
     *
     * @return the number of stopped runs, which is the number of checks
     */
    public static int everyCheck(CancellableRun run, Inspection inspection) throws IOException {
        int number = 0;
        while (isStopped(number, run)) {
            inspection.after(number);
            number++;
        }
        return number;
    }

    /** Returns how many checks the whole run makes. */
    public static int countChecks(CancellableRun run) throws IOException {
        StopAt never = interfering(-1, () -> {});
        run.perform(never);
        return never.count;
    }

    private static boolean isStopped(int number, CancellableRun run) throws IOException {
        StopAt stop = new StopAt(number, () -> {
            throw new InterruptedRunException();
        });
        try {
            run.perform(stop);
            return false;
        } catch (InterruptedRunException e) {
            return true;
        }
    }

    @Override
    public synchronized void check() {
        if (count++ == number) {
            try {
                interference.happen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
