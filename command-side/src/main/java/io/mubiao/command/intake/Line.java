package io.mubiao.command.intake;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of the document.
 *
 * @param number 1-based
 * @param cells between tabs, without outer blanks; merged and trailing cells are empty
 */
record Line(int number, List<String> cells) {

    /** Far above any real document; keeps the answer to a hostile one small. */
    private static final int MAX_LINES = 50_000;

    static List<Line> all(String text) {
        var texts = text.split("\r\n|\r|\n", MAX_LINES + 1);
        if (texts.length > MAX_LINES) {
            throw new DomainException(ErrorCode.TOO_LARGE, "文件超过 " + MAX_LINES + " 行。请拆分成较小的文件后分别上传。");
        }
        var lines = new ArrayList<Line>(texts.length);
        for (var line : texts) {
            lines.add(new Line(lines.size() + 1, cells(line)));
        }
        return lines;
    }

    boolean isBlank() {
        return firstFilled() == cells.size();
    }

    /** The index of the first cell with text, or the number of cells. */
    int firstFilled() {
        var index = 0;
        while (index < cells.size() && cells.get(index).isEmpty()) {
            index++;
        }
        return index;
    }

    /** The first cell with text, or empty. */
    String first() {
        return cell(firstFilled());
    }

    /** The text of a cell, empty beyond the last. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** The line without its first text and all before it. */
    Line afterFirst() {
        return new Line(number, cells.subList(Math.min(firstFilled() + 1, cells.size()), cells.size()));
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }
}
