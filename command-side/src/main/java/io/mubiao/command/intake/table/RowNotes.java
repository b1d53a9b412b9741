package io.mubiao.command.intake.table;

import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.RemarkCode;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.words.Column;
import io.mubiao.command.intake.words.Labels;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What columns beside the usual four say about a row. */
final class RowNotes {

    /** The longest text that a sheet takes in a row. */
    private static final int MAX_TEXT = 500;

    private static final Pattern WEIGHT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)[分%]");
    private static final Pattern PLAIN_WEIGHT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?");

    private final Leftovers leftovers;
    private final Remarks remarks;

    RowNotes(Leftovers leftovers, Remarks remarks) {
        this.leftovers = leftovers;
        this.remarks = remarks;
    }

    @Nullable
    String weight(RowCells row) {
        var printed = row.text(Column.WEIGHT);
        var weight = WEIGHT.matcher(Labels.key(printed));
        if (weight.matches()) {
            remarks.addOnce(
                    row.place(), RemarkCode.WEIGHT_CONVERTED, "", "权重印作“" + printed + "”，读作 " + weight.group(1));
            return weight.group(1);
        }
        if (!printed.isEmpty() && !PLAIN_WEIGHT.matcher(printed).matches()) {
            remarks.add(row.place(), RemarkCode.WEIGHT_NOT_PLAIN, "权重“" + printed + "”不是普通数字，按原文保留");
        }
        return printed.isEmpty() ? null : printed;
    }

    /** What stands in a column of another form; a text that no sheet takes is handed back. */
    @Nullable
    String text(RowCells row, Column column) {
        var printed = row.text(column);
        if (printed.length() > MAX_TEXT) {
            leftovers.add(row.place(), printed);
        }
        return printed.isEmpty() || printed.length() > MAX_TEXT ? null : printed;
    }

    /** The printed remark, and behind it the texts of columns that the sheet has no field for. */
    @Nullable
    String remark(RowCells row) {
        var texts = new ArrayList<String>();
        if (!row.text(Column.REMARK).isEmpty()) {
            texts.add(row.text(Column.REMARK));
        }
        var length = row.text(Column.REMARK).length();
        var others = row.extras().stream()
                .map(extra -> extra.heading() + "：" + extra.cell().text())
                .toList();
        for (var other : others) {
            length += 1 + other.length();
            if (length <= MAX_TEXT) {
                texts.add(other);
            } else {
                leftovers.add(row.place(), other);
            }
        }
        others.stream()
                .map(other -> other.substring(0, other.indexOf('：')))
                .distinct()
                .forEach(heading -> remarks.addOnce(
                        row.place(),
                        RemarkCode.KEPT_IN_REMARK,
                        heading,
                        "“" + heading + "”一栏没有对应的栏目，各行的内容放在备注中，从“" + String.join("；", others) + "”起"));
        return texts.isEmpty() ? null : String.join("；", texts);
    }
}
