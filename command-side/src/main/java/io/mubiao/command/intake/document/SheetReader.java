package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.remark.Remarks;
import io.mubiao.command.intake.table.IndicatorRow;
import io.mubiao.command.intake.table.IndicatorTable;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.shared.sheet.FormEdition;
import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one sheet. A line is known by what it says, not by where it stands: lines may be lost or out of order. */
final class SheetReader {

    private static final Pattern YEAR = Pattern.compile("\\(?(?:(?:预算|填报|申报)?年度:?)?([0-9]{4})年?度?\\)?");

    private static final Pattern YEAR_IN_TERM =
            Pattern.compile("(?<![0-9])20[0-9]{2}(?=$|[^0-9]|[01][0-9](?:[^0-9]|$|[0-3][0-9]))");

    /** Of months of one year, whose end does not name the year again. */
    private static final Pattern MONTHS = Pattern.compile("[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:至|到|[-—–~～]){1,2}[0-9]{1,2}月");


    private final Leftovers leftovers;
    private final Remarks remarks;
    private final boolean isOfRegister;
    private final SheetTitle title;
    private final SheetHead head;
    private final IndicatorTable table;
    private final Place first;
    private Place last;
    private @Nullable Integer number;
    private @Nullable Integer fiscalYear;
    private @Nullable Integer nearYear;
    private String near = "";

    /** What names the year where the sheet itself does not. */
    private @Nullable String yearFrom;

    SheetReader(SheetTitle title, Place first, Leftovers leftovers) {
        this(title, first, leftovers, null);
    }

    /** @param before another sheet of the same register */
    private SheetReader(SheetTitle title, Place first, Leftovers leftovers, @Nullable SheetReader before) {
        this.remarks = before == null ? new Remarks() : before.remarks.like();
        this.isOfRegister = before != null;
        this.title = title;
        this.number = title.number();
        this.fiscalYear = title.fiscalYear();
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
        if (line.isBlank()) {
            return;
        }
        last = line.place();
        table.inYear(fiscalYear == null ? nearYear : fiscalYear);
        if (readNumber(line) || readYear(line) || readUnit(line)) {
            read(line.afterFirst());
        } else if (!table.isStarted() && fiscalYear == null && yearAt(line) > 0) {
            fiscalYear = year(line.text(yearAt(line)));
            read(without(line, yearAt(line)));
        } else if (SheetHead.isSignature(line)
                || !table.readBlock(line)
                        && !table.readHeading(line, head.hasGoalOfYears())
                        && !head.read(line, table.isStarted())
                        && !table.readRow(line)) {
            leftovers.add(line);
        }
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

    /** Lets a year count that stands near, if the sheet has a heading of its own wording and names none itself. */
    void inYear(@Nullable Integer year, @Nullable String documentTitle) {
        if (fiscalYear == null && !title.isNumbered()) {
            fiscalYear = nearYear == null ? year : nearYear;
            yearFrom = nearYear == null ? documentTitle : near;
        }
    }

    /** The year of a project whose term names its beginning and its end, both in that year. */
    private void inYearOfTerm() {
        var term = head.text(HeadLabel.PROJECT_TERM);
        if (fiscalYear != null || title.isNumbered() || term == null) {
            return;
        }
        var years = YEAR_IN_TERM
                .matcher(term)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        if (years.stream().distinct().count() == 1
                && (years.size() > 1 || MONTHS.matcher(Labels.key(term)).find())) {
            fiscalYear = years.get(0);
            yearFrom = term;
        }
    }

    /** The heading above the sheet, or the name of its page: the last that names a year counts, and none if it names two. */
    void inYearOf(String heading) {
        var years = Labels.yearsIn(heading);
        if (!years.isEmpty()) {
            nearYear = years.size() == 1 ? years.get(0) : null;
            near = heading;
        }
    }

    /** Another sheet of the same register: what stands above the register holds for it, too. */
    static SheetReader like(SheetReader other, Place first) {
        var sheet = new SheetReader(SheetTitle.NONE, first, other.leftovers, other);
        sheet.fiscalYear = other.fiscalYear;
        sheet.head.countLike(other.head);
        return sheet;
    }

    /** Takes a line above a register: its year and unit hold for all sheets, other texts are no sheet's. */
    void readPreamble(Line line) {
        if (readYear(line) || readUnit(line)) {
            readPreamble(line.afterFirst());
        } else {
            leftovers.add(line);
        }
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
        inYearOfTerm();
        head.leaveUncounted();
        var overview = new SheetRemarks(remarks, first, last, isOfRegister);
        overview.aboutTitle(number != null || !title.isNumbered(), fiscalYear, yearFrom);
        if (head.hasNoValues() && table.rows().stream().allMatch(SheetReader::isEmpty)) {
            overview.aboutNothing();
        }
        overview.aboutHead(head, FormEdition.of(form()), documentTitle);
        overview.aboutTable(table);
        return new SheetReading(content(), fiscalYear, remarks.inLineOrder(), FieldPlaces.of(head, table.rows()));
    }

    /** The number may stand apart from the title, but only right behind it. */
    private boolean readNumber(Line line) {
        var found = SheetTitle.number(line.first());
        var isBehindTitle = title.isNumbered() && line.number() >= first.line();
        if (found == null
                || !isBehindTitle
                || number != null
                || fiscalYear != null
                || !head.isEmpty()
                || table.isStarted()) {
            return false;
        }
        number = found;
        return true;
    }

    private boolean readYear(Line line) {
        var year = year(line.first());
        var insideRow = table.isStarted() && line.firstFilled() > 0;
        if (fiscalYear != null || insideRow || year == null) {
            return false;
        }
        fiscalYear = year;
        return true;
    }

    /** Where a year stands between other cells of the head, and behind no label; 0 where none does. */
    private static int yearAt(Line line) {
        var isValue = false;
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (!cell.isEmpty()) {
                if (index > 0 && !isValue && year(cell.text()) != null) {
                    return index;
                }
                isValue = LabelMatch.alone(cell.text()) != null;
            }
        }
        return 0;
    }

    private static Line without(Line line, int index) {
        var cells = new ArrayList<>(line.cells());
        cells.set(index, new Cell("", cells.get(index).place(), cells.get(index).width(), 1));
        return line.withCells(cells);
    }

    /** Of a cell such as （2026年度）, or null. */
    static @Nullable Integer year(String cell) {
        var key = Labels.key(cell);
        var year = YEAR.matcher(key);
        return year.matches() && (key.contains("年") || key.startsWith("(")) ? Integer.valueOf(year.group(1)) : null;
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
                fiscalYear == null ? 0 : fiscalYear,
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
