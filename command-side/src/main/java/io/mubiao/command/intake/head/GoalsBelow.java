package io.mubiao.command.intake.head;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.remark.Printed;
import io.mubiao.command.intake.words.Category;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.SheetTitle;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goals that stand below their labels, or go on below a first part beside a merged label. */
final class GoalsBelow {

    /**
     * @param lastLine the last line that the label's cell reaches down to
     * @param isOver whether a cell beside it reaches further down, so that the label may head a column
     */
    private record Goal(HeadLabel label, int column, int width, int lastLine, boolean isOver, boolean isFilled) {}

    /** A text below a label, or one more of it. */
    record Below(HeadLabel label, Printed text) {}

    private final List<Goal> goals = new ArrayList<>();
    private boolean lineGoesOn;

    /** Another line of labels begins: what was open above stays empty. */
    void begin(Line line) {
        goals.removeIf(goal -> goal.lastLine < line.number());
        lineGoesOn = line.filled().stream().anyMatch(cell -> cell.height() > 1);
    }

    void label(LabelMatch match, Cell cell, int column) {
        if (match.label().isGoal()) {
            var line = cell.place().line();
            goals.add(new Goal(
                    match.label(),
                    column,
                    Math.max(1, cell.width()),
                    line + cell.height() - 1,
                    lineGoesOn && cell.height() == 1,
                    false));
        }
    }

    /** Whether the label stands beside a section that goes on below it, so that its text may stand there, too. */
    boolean isOver(LabelMatch match) {
        return goals.stream().anyMatch(goal -> goal.label == match.label() && goal.isOver);
    }

    /** The value stands beside the label. */
    void filled(LabelMatch match) {
        goals.replaceAll(goal -> goal.label != match.label()
                ? goal
                : new Goal(goal.label, goal.column, goal.width, goal.lastLine, goal.isOver, true));
    }

    /** The texts of a line that stand below labels, empty when the line is another one. */
    List<Below> read(Line line) {
        var texts = line.filled().stream()
                .filter(cell -> !Vocabulary.STANDARD.isSection(cell.text()))
                .toList();
        goals.removeIf(goal -> goal.isFilled && goal.lastLine < line.number());
        if (goals.isEmpty() || texts.isEmpty() || texts.stream().anyMatch(GoalsBelow::isNoGoal)) {
            return List.of();
        }
        var below = new ArrayList<Below>();
        for (var cell : texts) {
            var goal = target(line, cell, texts);
            if (goal == null) {
                return List.of();
            }
            below.add(new Below(goal.label, Printed.of(cell)));
        }
        goals.removeIf(goal -> goal.lastLine <= line.number());
        return below;
    }

    private @Nullable Goal target(Line line, Cell cell, List<Cell> texts) {
        if (line.shape() == Shape.LOOSE || line.cells().size() == 1) {
            var index = goals.size() - texts.size() + texts.indexOf(cell);
            return index < 0 || goals.get(index).isFilled ? null : goals.get(index);
        }
        var column = line.cells().indexOf(cell);
        return goals.stream()
                .filter(goal -> goal.isFilled
                        ? goal.column < column
                        : goal.column < column + Math.max(1, cell.width()) && column < goal.column + goal.width)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNoGoal(Cell cell) {
        return LabelMatch.of(cell.text()) != null
                || Category.isLevel1(cell.text())
                || Vocabulary.STANDARD.isSignature(cell.text())
                || SheetTitle.read(cell.text()) != null;
    }
}
