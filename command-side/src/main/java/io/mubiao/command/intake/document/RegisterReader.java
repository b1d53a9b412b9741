package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.remark.Leftovers;
import io.mubiao.command.intake.words.HeadLabel;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a register: each project begins a sheet. */
final class RegisterReader {

    private final Register columns;
    private final List<SheetReader> sheets;
    private final Leftovers leftovers;

    /** Lines that name a project whose indicators follow. */
    private final List<Line> announced = new ArrayList<>();

    private SheetReader sheet;

    /**
     * @param above what was read above the register, which holds for all its sheets
     * @param sheets where they are added
     */
    RegisterReader(Register columns, SheetReader above, List<SheetReader> sheets, Leftovers leftovers) {
        this.columns = columns;
        this.sheet = above;
        this.sheets = sheets;
        this.leftovers = leftovers;
    }

    /** The sheet of the last project; before the first, what was read above the register. */
    SheetReader sheet() {
        return sheet;
    }

    /** Whether a line heads the columns once more. */
    boolean isRepeated(Line line) {
        return columns.isRepeated(line);
    }

    /** Hands back the lines below which no indicators came. */
    void leaveAnnounced() {
        announced.forEach(leftovers::add);
        announced.clear();
    }

    void read(Line line) {
        if (columns.isOnlyProject(line)) {
            announced.add(line);
            return;
        }
        var project = columns.project(line);
        if (project.isEmpty() && columns.isRow(line)) {
            enterAnnounced();
        }
        leaveAnnounced();
        if (!columns.isRow(line) || project.isEmpty() && sheet.isBlank()) {
            leftovers.add(line);
            return;
        }
        if (!project.isEmpty() && !project.equals(sheet.head().text(HeadLabel.PROJECT_NAME))) {
            beginProject(line);
        }
        columns.readHead(line, sheet.head(), leftovers);
        sheet.readRegisterRow(columns.withoutFields(line));
    }

    /** The last line before indicators names their project, one before it the unit where units share the column. */
    private void enterAnnounced() {
        if (announced.isEmpty()) {
            return;
        }
        var project = announced.remove(announced.size() - 1);
        if (!announced.isEmpty() && columns.beginUnit(announced.get(announced.size() - 1))) {
            announced.remove(announced.size() - 1);
        }
        beginProject(project);
        columns.readHead(project, sheet.head(), leftovers);
    }

    private void beginProject(Line line) {
        sheet = SheetReader.like(sheet, line.place());
        sheet.table().begin(columns.headings());
        columns.forgetAbove();
        sheets.add(sheet);
    }
}
