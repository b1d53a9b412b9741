package io.mubiao.command.intake;

import io.mubiao.shared.sheet.SheetContent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one sheet. A line is known by what it says, not by where it stands: lines may be lost or out of order. */
final class SheetReader {

    private static final Pattern YEAR = Pattern.compile("\\(?([0-9]{4})年度?\\)?");

    private final Leftovers leftovers;
    private final Remarks remarks = new Remarks();
    private final SheetHead head;
    private final IndicatorTable table;
    private final int firstLine;
    private int lastLine;
    private @Nullable Integer number;
    private @Nullable Integer fiscalYear;

    SheetReader(SheetTitle title, int line, Leftovers leftovers) {
        this.number = title.number();
        this.firstLine = line;
        this.lastLine = line;
        this.leftovers = leftovers;
        this.head = new SheetHead(leftovers, remarks);
        this.table = new IndicatorTable(leftovers, remarks);
    }

    void read(Line line) {
        if (line.isBlank()) {
            return;
        }
        lastLine = line.number();
        if (readNumber(line) || readYear(line)) {
            read(line.afterFirst());
        } else if (!table.readHeading(line) && !head.read(line, table.isStarted()) && !table.readRow(line)) {
            leftovers.add(line);
        }
    }

    SheetReading finish(@Nullable String documentTitle) {
        var overview = new SheetRemarks(remarks, firstLine, lastLine);
        overview.aboutTitle(number, fiscalYear);
        overview.aboutHead(head, documentTitle);
        overview.aboutTable(table);
        return new SheetReading(content(), remarks.inLineOrder());
    }

    /** The number may stand apart from the title, but only right behind it. */
    private boolean readNumber(Line line) {
        var found = SheetTitle.number(line.first());
        if (found == null || number != null || fiscalYear != null || !head.isEmpty() || table.isStarted()) {
            return false;
        }
        number = found;
        return true;
    }

    private boolean readYear(Line line) {
        var year = YEAR.matcher(Labels.key(line.first()));
        var insideRow = table.isStarted() && line.firstFilled() > 0;
        if (fiscalYear != null || insideRow || !year.matches()) {
            return false;
        }
        fiscalYear = Integer.valueOf(year.group(1));
        return true;
    }

    private SheetContent content() {
        var cost = table.rows().stream()
                .anyMatch(row -> Category.isCost(row.indicator().level1()));
        return new SheetContent(
                cost ? "101" : "88",
                fiscalYear == null ? 0 : fiscalYear,
                number,
                head.text(HeadLabel.PROJECT_NAME),
                null,
                head.text(HeadLabel.DEPARTMENT),
                head.text(HeadLabel.IMPLEMENTING_UNIT),
                head.text(HeadLabel.PROJECT_ATTRIBUTE),
                head.text(HeadLabel.PROJECT_TERM),
                head.text(HeadLabel.FINANCE_OFFICE),
                head.text(HeadLabel.ANNUAL_AMOUNT),
                List.of(),
                head.text(HeadLabel.ANNUAL_GOAL),
                null,
                table.rows().stream().map(IndicatorRow::indicator).toList());
    }
}
