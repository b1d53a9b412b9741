package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.Column;
import org.jspecify.annotations.Nullable;

/** The category that rows stand in: printed in the first of them, it holds for those below. */
final class CarriedCategory {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private @Nullable String level1;
    private @Nullable String level2;
    private @Nullable Place level1At;
    private @Nullable Place level2At;

    CarriedCategory(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    @Nullable
    String level1() {
        return level1;
    }

    @Nullable
    String level2() {
        return level2;
    }

    /** A lost row may have begun another category; better none than a wrong one. */
    void forget(Line line) {
        if (!line.text(0).isEmpty() && line.filled().size() > 1) {
            level1 = null;
            level2 = null;
        }
    }

    void carry(RowCells row, Headings columns) {
        take(row, columns);
        row.standIn(level1 == null ? null : level1At, level2 == null ? null : level2At);
    }

    private void take(RowCells row, Headings columns) {
        if (columns.has(Column.LEVEL1) != columns.has(Column.LEVEL2)) {
            carryEither(row, columns.has(Column.LEVEL1) ? Column.LEVEL1 : Column.LEVEL2);
            return;
        }
        if (!row.text(Column.LEVEL1).isEmpty()) {
            level1 = category(row, Column.LEVEL1);
            level1At = row.place(Column.LEVEL1);
            level2 = null;
        }
        if (!row.text(Column.LEVEL2).isEmpty()) {
            level2 = category(row, Column.LEVEL2);
            level2At = row.place(Column.LEVEL2);
        }
    }

    /** Where one column holds categories of either level, the word decides. */
    private void carryEither(RowCells row, Column column) {
        if (row.text(column).isEmpty()) {
            return;
        }
        var category = category(row, column);
        var isLevel1 = column == Column.LEVEL1
                ? !Category.isLevel2(category)
                : Category.isLevel1(category) && !Category.isLevel2(category);
        level1 = isLevel1 ? category : null;
        level1At = row.place(column);
        level2 = isLevel1 ? null : category;
        level2At = row.place(column);
    }

    /** The category without the points behind it, which the sheet has no field for. */
    private String category(RowCells row, Column column) {
        var printed = row.text(column);
        var category = Category.withoutPoints(printed);
        if (category.equals(printed)) {
            return printed;
        }
        leftovers.add(row.place(), printed.substring(category.length()).strip());
        remarks.add(row.place(), RemarkCode.POINTS_IN_CATEGORY, "“" + printed + "”带有类别分值，表中没有对应的栏目，分值列入未识别内容");
        return category.strip();
    }
}
