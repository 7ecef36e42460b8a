package org.jvenv.report;

import java.util.ArrayList;
import java.util.List;

/** Formats rows in columns that are as wide as their widest cell. */
public final class Table {

    private static final String GAP = "  ";
    private static final String ELLIPSIS = "…";
    private static final int MIN_WIDTH = 8;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; all rows have the same number of cells. */
    public void row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Visible.onOneLine(cell));
        }
        rows.add(row);
    }

    /** Returns all rows, each with a line break at its end; the last cell is not padded. */
    @Override
    public String toString() {
        return fitted(Integer.MAX_VALUE, 0);
    }

    /**
     * Returns all rows in lines of at most {@code width} characters. If necessary, the paths in the column
     * {@code elastic} are shortened at their beginning, and lines that are still too long at their end.
     */
    public String fitted(int width, int elastic) {
        int[] widths = widths();
        int total = -GAP.length();
        for (int one : widths) {
            total += one + GAP.length();
        }
        if (total > width) {
            widths[elastic] = Math.min(widths[elastic], Math.max(MIN_WIDTH, widths[elastic] - (total - width)));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(beginning(line(row, widths), width)).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = end(row.get(column), widths[column]);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static String end(String cell, int max) {
        return cell.length() <= max ? cell : ELLIPSIS + cell.substring(cell.length() - max + 1);
    }

    private static String beginning(String line, int max) {
        return line.length() <= max ? line : line.substring(0, max - 1) + ELLIPSIS;
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 1 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }
}
