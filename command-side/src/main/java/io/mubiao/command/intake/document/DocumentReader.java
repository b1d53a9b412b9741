package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.head.HeadLine;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.table.HeadingLine;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides a document into its own title and its sheets. */
public final class DocumentReader {

    /** What the next line stands in. */
    private enum State {
        /** no sheet: a line may belong to the document, or to the sheet that begins below it */
        BETWEEN,
        /** a form of another kind */
        SKIPPING,
        IN_SHEET,
        /** a wide table of several projects */
        IN_REGISTER
    }

    private static final Pattern HEADING_OF_YEAR =
            Pattern.compile(".{0,30}20[0-9]{2}年.{0,20}(?:预算|绩效|项目|目标|资金|部门)[^。；;，,]{0,20}");

    private final Leftovers leftovers = new Leftovers();
    private final Leftovers furniture = new Leftovers();
    private final OtherForms otherForms = new OtherForms();
    private final DocumentTitle title = new DocumentTitle();
    private final List<SheetReader> sheets = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private State state = State.BETWEEN;
    private @Nullable SheetReader sheet;
    private @Nullable RegisterReader register;
    /** The last line further up on the page that names a year as titles do. */
    private String headingOfYear = "";

    private Grid page = new Grid("", List.of());
    private @Nullable Line above;

    public IntakeResult read(Document document) {
        document.grids().forEach(grid -> {
            headingOfYear = "";
            SideBySide.split(grid).forEach(this::read);
        });
        if (sheets.isEmpty()) {
            throw otherForms.refusal(document);
        }
        sheets.forEach(one -> one.year().near(title.fiscalYear(), title.text()));
        var readings = sheets.stream().map(one -> one.finish(title.text())).toList();
        return new IntakeResult(
                title.text(),
                title.attachmentNumber(),
                document.format(),
                document.charset(),
                readings,
                leftovers.inLineOrder(),
                furniture.inLineOrder(),
                otherForms.remarks(document),
                SourceLine.all(document, new Fates(readings, leftovers, furniture)::of));
    }

    /** Of each sheet that was read, whether its amounts are printed in another unit than 元. */
    public List<Boolean> conversions() {
        return sheets.stream().map(SheetReader::isConverted).toList();
    }

    private void read(Grid grid) {
        state = otherForms.isOther(grid) ? State.SKIPPING : State.BETWEEN;
        above = null;
        page = grid;
        otherForms.lookBelowTitles(grid);
        for (var line : ListedRows.regroup(CellPerLine.regroup(LabelThenValue.regroup(CategoryColumns.regroup(grid))))
                .lines()) {
            if (line.shape() == Shape.FURNITURE || Vocabulary.STANDARD.isFurniture(wholeText(line))) {
                furniture.add(line);
            } else if (!line.isBlank()) {
                read(line);
                above = line;
            }
        }
        leaveUnread();
    }

    /** A line of running text, where the only cell may be furniture. */
    private static String wholeText(Line line) {
        return line.filled().size() == 1 ? line.first() : "";
    }

    private void leaveUnread() {
        pending.forEach(leftovers::add);
        pending.clear();
        leaveAnnounced();
    }

    private void read(Line line) {
        if (line.filled().size() == 1
                && HEADING_OF_YEAR.matcher(Labels.key(line.first())).matches()) {
            headingOfYear = line.first();
        }
        var sheetTitle = SheetTitle.read(line.first());
        if (sheetTitle != null && !otherForms.isDisguised(line)) {
            open(sheetTitle, line);
        } else if (sheetTitle != null || otherForms.isTitle(line)) {
            leaveUnread();
            state = State.SKIPPING;
            leftovers.add(line);
        } else if (state == State.SKIPPING) {
            leftovers.add(line);
        } else {
            readOurs(line);
        }
    }

    /** Of a form of ours, or between two. */
    private void readOurs(Line line) {
        var behindAttachment = title.readAttachment(line);
        if (behindAttachment != null) {
            if (!behindAttachment.isBlank()) {
                readInside(behindAttachment);
            }
            return;
        }
        if (state == State.IN_REGISTER && Objects.requireNonNull(register).isRepeated(line)) {
            leaveUnknown(line);
            return;
        }
        var begun = Register.read(line, above);
        if (begun != null) {
            begin(begun, line);
        } else {
            readInside(line);
        }
    }

    private void readInside(Line line) {
        switch (state) {
            case BETWEEN -> readBetween(line);
            case SKIPPING -> leftovers.add(line);
            case IN_SHEET -> readInSheet(line);
            case IN_REGISTER -> Objects.requireNonNull(register).read(line);
        }
    }

    private void open(SheetTitle sheetTitle, Line line) {
        dropIfOnlyNamed();
        leaveAnnounced();
        var opened = openSheet(sheetTitle, line);
        pending.forEach(lineAbove -> readAbove(lineAbove, opened));
        pending.clear();
        if (!sheetTitle.isClear()) {
            leftovers.add(List.of(line.cells().get(line.firstFilled())));
        }
        opened.read(line.afterFirst());
    }

    private SheetReader openSheet(SheetTitle sheetTitle, Line line) {
        var opened = new SheetReader(sheetTitle, line.place(), leftovers);
        opened.year().nearHeading(headingOfYear);
        opened.year().nearHeading(page.name());
        sheets.add(opened);
        sheet = opened;
        state = State.IN_SHEET;
        return opened;
    }

    /** Above a title stands what belongs to no sheet, or labels of the next one. */
    private void readAbove(Line line, SheetReader opened) {
        if (HeadLine.isHead(line)) {
            opened.read(line);
        } else {
            leftovers.add(line);
        }
    }

    /** Of two titles with nothing between them, the first is the document's. */
    private void dropIfOnlyNamed() {
        if (state == State.IN_SHEET && sheet().isOnlyNamed()) {
            sheets.remove(sheet());
        }
    }

    private void readBetween(Line line) {
        if (opensSheet(line)) {
            var opened = openSheet(SheetTitle.NONE, line);
            pending.stream().map(Line::first).filter(SheetTitle::isLike).forEach(opened.year()::nearHeading);
            pending.forEach(opened::read);
            pending.clear();
            opened.read(line);
            return;
        }
        var rest = title.readTitle(line);
        if (rest == null) {
            pending.add(line);
        } else {
            leftovers.add(rest);
        }
    }

    private void readInSheet(Line line) {
        if (beginsAnother(line, sheet())) {
            state = State.BETWEEN;
            readBetween(line);
        } else {
            sheet().read(line);
        }
    }

    /** Sheets without a heading of the form begin with a title of somebody's own, or with the name of another project. */
    private static boolean beginsAnother(Line line, SheetReader sheet) {
        return sheet.hasRows()
                && (line.filled().size() == 1 && SheetTitle.isLike(line.first())
                        || LabelMatch.alone(line.first()) == HeadLabel.PROJECT_NAME
                                && line.filled().size() > 1);
    }

    private static boolean opensSheet(Line line) {
        return HeadLine.isHead(line)
                        && line.filled().stream()
                                .map(cell -> LabelMatch.of(cell.text()))
                                .anyMatch(match -> match != null && match.label() == HeadLabel.PROJECT_NAME)
                || HeadingLine.read(line) != null;
    }

    /** The title above a register is the document's; its sheets have none of their own. */
    private void begin(Register begun, Line line) {
        leaveUnknown(line);
        if (above != null && Register.isHeadingLine(above) && pending.remove(above)) {
            leaveUnknown(above);
        }
        var isOpen = state != State.BETWEEN && sheet().isBlank();
        var before = isOpen ? sheet() : new SheetReader(SheetTitle.NONE, line.place(), leftovers);
        leaveAnnounced();
        sheets.remove(before);
        pending.forEach(before::readPreamble);
        register = new RegisterReader(begun, before, sheets, leftovers);
        state = State.IN_REGISTER;
        pending.clear();
    }

    private void leaveUnknown(Line line) {
        leftovers.add(HeadingLine.of(line).unknown().stream()
                .filter(cell -> !Vocabulary.STANDARD.isSection(cell.text()))
                .filter(cell -> !Register.isHeading(cell.text()))
                .toList());
    }

    private void leaveAnnounced() {
        if (register != null) {
            register.leaveAnnounced();
        }
    }

    /** The sheet at hand; between sheets there is none. */
    private SheetReader sheet() {
        return state == State.IN_REGISTER ? Objects.requireNonNull(register).sheet() : Objects.requireNonNull(sheet);
    }
}
