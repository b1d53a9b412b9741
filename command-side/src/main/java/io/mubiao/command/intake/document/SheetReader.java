package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.head.HeadLine;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.table.IndicatorRow;
import io.mubiao.command.intake.table.IndicatorTable;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.shared.sheet.FormEdition;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one sheet. A line is known by what it says, not by where it stands: lines may be lost or out of order. */
final class SheetReader {

    private final Leftovers leftovers;
    private final Remarks remarks;
    private final boolean isOfRegister;
    private final SheetTitle title;
    private final SheetHead head;
    private final IndicatorTable table;
    private final Place first;
    private Place last;
    private @Nullable Integer number;
    private Place numberAt;
    private final SheetYear year;

    SheetReader(SheetTitle title, Place first, Leftovers leftovers) {
        this(title, first, leftovers, null);
    }

    /** @param before another sheet of the same register */
    private SheetReader(SheetTitle title, Place first, Leftovers leftovers, @Nullable SheetReader before) {
        this.remarks = before == null ? new Remarks() : before.remarks.like();
        this.isOfRegister = before != null;
        this.title = title;
        this.number = title.number();
        this.year = new SheetYear(title, first);
        this.numberAt = first;
        this.first = first;
        this.last = first;
        this.leftovers = leftovers;
        this.head = new SheetHead(leftovers, remarks);
        this.table = new IndicatorTable(leftovers, remarks);
        if (title.isNumbered()) {
            head.assume(MoneyUnit.YUAN);
        }
    }

    void read(Line line) {
        var rest = line;
        for (var behind = behindGeneral(rest); behind != null; behind = behindGeneral(rest)) {
            rest = behind;
        }
        if (rest.isBlank()) {
            return;
        }
        if (HeadLine.isSignature(rest)
                || !table.readBlock(rest)
                        && !table.readHeading(rest, head.hasGoalOfYears())
                        && !head.read(rest, table.isStarted())
                        && !table.readRow(rest)) {
            leftovers.add(rest);
        }
    }

    /** The line without a cell that tells the sheet's number, year or unit; null where none does. */
    private @Nullable Line behindGeneral(Line line) {
        if (line.isBlank()) {
            return null;
        }
        last = line.place();
        table.inYear(year.likely());
        if (readNumber(line) || readYear(line) || readUnit(line)) {
            return line.afterFirst();
        }
        var yearAt = table.isStarted() || year.isKnown() ? 0 : SheetYear.at(line);
        if (yearAt == 0) {
            return null;
        }
        year.take(line.cells().get(yearAt));
        return without(line, yearAt);
    }

    /** Whether it has begun to be a sheet of its own. */
    boolean isBlank() {
        return head.hasNoValues() && table.rows().isEmpty();
    }

    /** Whether nothing but a heading that is no form's own has been read. */
    boolean isOnlyNamed() {
        return !title.isNumbered() && number == null && head.isEmpty() && !table.isStarted();
    }

    boolean hasRows() {
        return !table.rows().isEmpty();
    }

    /** Whether the amounts are printed in another unit than the content gives them in. */
    boolean isConverted() {
        return head.isConverted();
    }

    SheetHead head() {
        return head;
    }

    IndicatorTable table() {
        return table;
    }

    SheetYear year() {
        return year;
    }

    /** Another sheet of the same register: what stands above the register holds for it, too. */
    static SheetReader like(SheetReader other, Place first) {
        var sheet = new SheetReader(SheetTitle.NONE, first, other.leftovers, other);
        sheet.year.takeLike(other.year);
        sheet.head.countLike(other.head);
        return sheet;
    }

    /** Takes a line above a register: its year and unit hold for all sheets, other texts are no sheet's. */
    void readPreamble(Line line) {
        var rest = line;
        while (readYear(rest) || readUnit(rest)) {
            rest = rest.afterFirst();
        }
        leftovers.add(rest);
    }

    /** The indicator's part of a row of a register. */
    void readRegisterRow(Line line) {
        last = line.place();
        if (!table.readRow(line)) {
            leftovers.add(line);
        }
    }

    SheetReading finish(@Nullable String documentTitle) {
        head.settle();
        head.settleOverall();
        year.nearTerm(head.text(HeadLabel.PROJECT_TERM));
        head.leaveUncounted();
        var overview = new SheetRemarks(remarks, first, last, isOfRegister);
        overview.aboutTitle(number != null || !title.isNumbered(), year.value(), year.from());
        if (head.hasNoValues() && table.rows().stream().allMatch(SheetReader::isEmpty)) {
            overview.aboutNothing();
        }
        overview.aboutHead(head, FormEdition.of(form()), documentTitle);
        overview.aboutTable(table);
        var places = FieldPlaces.of(year.place(), number == null ? null : numberAt, head, table.rows());
        return new SheetReading(content(), year.value(), remarks.inLineOrder(), places);
    }

    /** The number may stand apart from the title, but only right behind it. */
    private boolean readNumber(Line line) {
        var found = SheetTitle.number(line.first());
        var isBehindTitle = title.isNumbered() && line.number() >= first.line();
        if (found == null
                || !isBehindTitle
                || number != null
                || year.isKnown()
                || !head.isEmpty()
                || table.isStarted()) {
            return false;
        }
        number = found;
        numberAt = line.cells().get(line.firstFilled()).place();
        return true;
    }

    private boolean readYear(Line line) {
        var insideRow = table.isStarted() && line.firstFilled() > 0;
        if (year.isKnown() || insideRow || SheetYear.of(line.first()) == null) {
            return false;
        }
        year.take(line.cells().get(line.firstFilled()));
        return true;
    }

    private static Line without(Line line, int index) {
        var cells = new ArrayList<>(line.cells());
        cells.set(index, new Cell("", cells.get(index).place(), cells.get(index).width(), 1));
        return line.withCells(cells);
    }

    private boolean readUnit(Line line) {
        var unit = MoneyUnit.stated(line.first());
        if (unit == null || table.isStarted()) {
            return false;
        }
        head.countIn(unit);
        return true;
    }

    private static boolean isEmpty(IndicatorRow row) {
        var indicator = row.indicator();
        return (indicator.name() == null || indicator.name().isEmpty())
                && (indicator.value() == null || indicator.value().isEmpty());
    }

    private SheetContent content() {
        var cost = table.rows().stream()
                .anyMatch(row -> Category.isCost(row.indicator().level1()));
        return new SheetContent(
                cost ? "101" : "88",
                year.orNone(),
                number,
                head.text(HeadLabel.PROJECT_NAME),
                head.text(HeadLabel.PROJECT_CODE),
                head.text(HeadLabel.DEPARTMENT),
                head.text(HeadLabel.IMPLEMENTING_UNIT),
                head.text(HeadLabel.PROJECT_ATTRIBUTE),
                head.text(HeadLabel.PROJECT_TERM),
                head.text(HeadLabel.FINANCE_OFFICE),
                annualAmount(),
                head.money().fundingParts(),
                head.text(HeadLabel.ANNUAL_GOAL),
                head.text(HeadLabel.MID_TERM_GOAL),
                table.rows().stream().map(IndicatorRow::indicator).toList(),
                form());
    }

    /** Only the county's own form prints which office of finance has the money. */
    private @Nullable String form() {
        return title.isNumbered() || head.has(HeadLabel.FINANCE_OFFICE) ? null : FormEdition.MINISTRY;
    }

    /** Null where none is printed, and where nothing says what it is counted in. */
    private @Nullable String annualAmount() {
        var printed = head.text(HeadLabel.ANNUAL_AMOUNT);
        var amount = printed == null ? null : head.money().annual(printed);
        return amount == null ? null : amount.text();
    }
}
