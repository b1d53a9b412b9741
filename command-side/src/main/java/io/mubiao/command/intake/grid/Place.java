package io.mubiao.command.intake.grid;

/**
 * Where a text stands in its document.
 *
 * @param line 1-based number of its row among the source rows
 * @param words as people look for it: 表格1 第3行, Sheet1!B7, 第2页 第5行
 * @param column 1-based, 0 for a row; which text of its line where texts are only set apart by blanks
 */
public record Place(int line, String words, int column) {

    /** Of a row. */
    public Place(int line, String words) {
        this(line, words, 0);
    }

    Place atColumn(int number) {
        return new Place(line, words, number);
    }
}
