package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.Grid;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.head.SheetHead;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.table.Headings;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides a document into its own title and its sheets. */
public final class DocumentReader {

    private static final Pattern ATTACHMENT = Pattern.compile("附件:?([0-9]{1,6})?:?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年");
    private static final String TITLE_WORDS = "绩效目标";
    private static final int MAX_TITLE = 100;

    private final Leftovers leftovers = new Leftovers();
    private final Leftovers furniture = new Leftovers();
    private final OtherForms otherForms = new OtherForms();
    private final List<SheetReader> sheets = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private @Nullable SheetReader current;
    private @Nullable Register register;
    private @Nullable Line above;
    private boolean skipping;
    private @Nullable String title;
    private @Nullable Integer attachmentNumber;

    public IntakeResult read(Document document) {
        document.grids().forEach(this::read);
        if (sheets.isEmpty()) {
            throw otherForms.refusal(document);
        }
        sheets.forEach(sheet -> sheet.inYear(yearOfTitle()));
        var readings = sheets.stream().map(sheet -> sheet.finish(title)).toList();
        return new IntakeResult(
                title,
                attachmentNumber,
                document.format(),
                document.charset(),
                readings,
                leftovers.inLineOrder(),
                furniture.inLineOrder(),
                otherForms.remarks(document),
                SourceLine.all(document));
    }

    private void read(Grid grid) {
        close();
        skipping = otherForms.isOther(grid);
        for (var line : CellPerLine.regroup(grid).lines()) {
            if (line.shape() == Shape.FURNITURE || Vocabulary.STANDARD.isFurniture(wholeText(line))) {
                furniture.add(line);
            } else if (!line.isBlank()) {
                read(line);
                above = line;
            }
        }
        close();
    }

    /** A line of running text, where the only cell may be furniture. */
    private static String wholeText(Line line) {
        return line.filled().size() == 1 ? line.first() : "";
    }

    private void close() {
        leaveUnread();
        current = null;
        register = null;
        above = null;
    }

    private void leaveUnread() {
        pending.forEach(leftovers::add);
        pending.clear();
    }

    private void read(Line line) {
        var sheetTitle = SheetTitle.read(line.first());
        if (sheetTitle != null) {
            open(sheetTitle, line);
        } else if (otherForms.isTitle(line)) {
            close();
            skipping = true;
            leftovers.add(line);
        } else if (skipping) {
            leftovers.add(line);
        } else if (!readAttachment(line) && !readRegister(line)) {
            readInside(line);
        }
    }

    private void open(SheetTitle sheetTitle, Line line) {
        register = null;
        skipping = false;
        dropIfOnlyNamed();
        var sheet = new SheetReader(sheetTitle, line.place(), leftovers);
        sheets.add(sheet);
        current = sheet;
        var abovePending = List.copyOf(pending);
        pending.clear();
        abovePending.forEach(lineAbove -> readAbove(lineAbove, sheet));
        if (!sheetTitle.isClear()) {
            leftovers.add(List.of(line.cells().get(line.firstFilled())));
        }
        sheet.read(line.afterFirst());
    }

    /** Above a title stands what belongs to no sheet, or labels of the next one. */
    private void readAbove(Line line, SheetReader sheet) {
        if (SheetHead.isHead(line)) {
            sheet.read(line);
        } else {
            leftovers.add(line);
        }
    }

    /** Of two titles with nothing between them, the first is the document's. */
    private void dropIfOnlyNamed() {
        if (current != null && current.isOnlyNamed()) {
            sheets.remove(current);
        }
    }

    private boolean readAttachment(Line line) {
        var attachment = ATTACHMENT.matcher(Labels.key(line.first()));
        if (attachmentNumber != null || !attachment.matches() || attachment.group(1) == null) {
            return false;
        }
        attachmentNumber = Integer.valueOf(attachment.group(1));
        var rest = line.afterFirst();
        if (!rest.isBlank()) {
            readInside(rest);
        }
        return true;
    }

    private boolean readRegister(Line line) {
        var begun = Register.read(line, above);
        if (begun != null) {
            begin(begun, line);
            return true;
        }
        if (register == null) {
            return false;
        }
        if (!readRow(line, register)) {
            leftovers.add(line);
        }
        return true;
    }

    /** The title above a register is the document's; its sheets have none of their own. */
    private void begin(Register begun, Line line) {
        register = begun;
        leaveUnknown(line);
        if (above != null && pending.remove(above)) {
            leaveUnknown(above);
        }
        if (current == null || !current.isBlank()) {
            current = new SheetReader(SheetTitle.NONE, line.place(), leftovers);
        }
        sheets.remove(current);
        var preamble = current;
        pending.forEach(preamble::readPreamble);
        pending.clear();
    }

    private void leaveUnknown(Line line) {
        leftovers.add(Headings.of(line).unknown().stream()
                .filter(cell -> !Vocabulary.STANDARD.isSection(cell.text()))
                .filter(cell -> LabelMatch.alone(cell.text()) == null)
                .toList());
    }

    private boolean readRow(Line line, Register columns) {
        var project = columns.project(line);
        var sheet = java.util.Objects.requireNonNull(current);
        if (!columns.isRow(line) || project.isEmpty() && sheet.isBlank()) {
            return false;
        }
        if (!project.isEmpty() && !project.equals(sheet.head().text(HeadLabel.PROJECT_NAME))) {
            sheet = SheetReader.like(sheet, line.place());
            sheet.table().begin(columns.headings());
            columns.forgetAbove();
            sheets.add(sheet);
            current = sheet;
        }
        columns.readHead(line, sheet.head(), leftovers);
        sheet.readRegisterRow(columns.withoutFields(line));
        return true;
    }

    private void readInside(Line line) {
        if (current != null && beginsAnother(line, current)) {
            leaveUnread();
            current = null;
        }
        if (current != null) {
            current.read(line);
        } else if (opensSheet(line)) {
            openByLabel(line);
        } else if (title == null
                && line.first().contains(TITLE_WORDS)
                && line.first().length() <= MAX_TITLE) {
            title = line.first();
            leftovers.add(line.afterFirst());
        } else {
            pending.add(line);
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
        return SheetHead.isHead(line)
                        && line.filled().stream()
                                .map(cell -> LabelMatch.of(cell.text()))
                                .anyMatch(match -> match != null && match.label() == HeadLabel.PROJECT_NAME)
                || Headings.read(line) != null;
    }

    private void openByLabel(Line line) {
        var sheet = new SheetReader(SheetTitle.NONE, line.place(), leftovers);
        sheets.add(sheet);
        current = sheet;
        pending.forEach(sheet::read);
        pending.clear();
        sheet.read(line);
    }

    private @Nullable Integer yearOfTitle() {
        var year = YEAR.matcher(title == null ? "" : Labels.key(title));
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }
}
