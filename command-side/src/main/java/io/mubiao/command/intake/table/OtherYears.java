package io.mubiao.command.intake.table;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.IndicatorBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a table that is not about the sheet's year; its rows are handed back. */
final class OtherYears {

    private final Leftovers leftovers;
    private final Remarks remarks;

    /** The cell that says so; null outside such a part. */
    private @Nullable Cell block;

    OtherYears(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    /** A block goes on as far as its cell reaches, or else to the next block. */
    void enter(List<Cell> cells, Line line) {
        if (block != null && block.height() > 1 && block.place().line() + block.height() <= line.number()) {
            block = null;
        }
        for (var cell : cells) {
            var years = IndicatorBlock.of(cell.text());
            if (years != null) {
                block = years == IndicatorBlock.OF_SEVERAL_YEARS ? cell : null;
            }
        }
    }

    /** Whether a row belongs to other years. */
    boolean takes(Line line) {
        if (block == null) {
            return false;
        }
        leftovers.add(line);
        remarks.add(block.place(), RemarkCode.LEFT_OUT, "“" + block.text() + "”不是年度指标，表中没有对应的栏目，列入未识别内容");
        return true;
    }
}
