package io.mubiao.command.intake.head;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.words.ColumnNames;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Labels that stand beside each other as headings, with their values in the lines below. */
final class ValuesBelow {

    /** @param isLabel false for a heading that no field has, such as 备注 */
    record Heading(LabelMatch match, Cell cell, int column, boolean isLabel) {

        boolean covers(int index, int width) {
            var end = column + Math.max(1, cell.width());
            return index < end && index + Math.max(1, width) > column;
        }
    }

    /** A value and the heading over it. */
    record Below(Heading heading, Cell value) {}

    private final List<Heading> headings = new ArrayList<>();
    private int line;

    /** Takes a line of nothing but labels, beside a section if need be; of money and the like, not of goals. */
    List<Heading> begin(Line candidate) {
        headings.clear();
        var found = new ArrayList<Heading>();
        for (var index = 0; index < candidate.cells().size(); index++) {
            var cell = candidate.cells().get(index);
            var match = cell.isEmpty() ? null : LabelMatch.of(cell.text());
            if (match != null && match.isGuess() && !isBehindMoney(found)) {
                return List.of();
            }
            if (match != null && match.value() == null) {
                found.add(new Heading(match, cell, index, true));
            } else if (!cell.isEmpty() && ColumnNames.likeliest(cell.text()) != null) {
                found.add(new Heading(new LabelMatch(HeadLabel.OTHER, cell.text(), null, null), cell, index, false));
            } else if (!isNothing(cell) && !isSection(found, cell)) {
                return List.of();
            }
        }
        if (candidate.shape() != Shape.ALIGNED || !isTable(found)) {
            return List.of();
        }
        headings.addAll(found);
        line = candidate.number();
        return found;
    }

    /** Words that only look like a label are a value behind one that is not about money. */
    private static boolean isBehindMoney(List<Heading> found) {
        return found.isEmpty() || found.get(found.size() - 1).match.label().isMoney();
    }

    /** An empty cell would be where a label's value goes. */
    private static boolean isNothing(Cell cell) {
        return cell.isCovered();
    }

    private static boolean isSection(List<Heading> found, Cell cell) {
        return found.isEmpty() && !cell.isEmpty() && (Vocabulary.STANDARD.isSection(cell.text()) || cell.height() > 1);
    }

    private static boolean isTable(List<Heading> found) {
        var labels = found.stream().filter(Heading::isLabel).toList();
        return labels.size() > 1
                && labels.stream().anyMatch(heading -> heading.match.label().isMoney())
                && labels.stream().noneMatch(heading -> heading.match.label().isGoal())
                && !(labels.get(0).match.label() == HeadLabel.FUNDING_SOURCE
                        && labels.get(1).match.label() == HeadLabel.FUNDING_PART);
    }

    /** The values of a line, empty when it is another one. Sources of money go on line after line. */
    List<Below> read(Line candidate) {
        var isNext = !headings.isEmpty() && candidate.number() == line + 1 && candidate.shape() == Shape.ALIGNED;
        var values = isNext ? values(candidate) : List.<Below>of();
        var isList = headings.stream().anyMatch(heading -> heading.match.label() == HeadLabel.FUNDING_SOURCE);
        if (values.isEmpty() || !isList) {
            headings.clear();
        }
        line = candidate.number();
        return values;
    }

    private List<Below> values(Line candidate) {
        var values = new ArrayList<Below>();
        for (var index = 0; index < candidate.cells().size(); index++) {
            var cell = candidate.cells().get(index);
            var heading = cell.isEmpty() ? null : over(index, cell);
            if (heading != null) {
                values.add(new Below(heading, cell));
            } else if (!cell.isEmpty() && !Vocabulary.STANDARD.isSection(cell.text())) {
                return List.of();
            }
        }
        return values;
    }

    private @org.jspecify.annotations.Nullable Heading over(int index, Cell cell) {
        var over = headings.stream()
                .filter(heading -> heading.covers(index, cell.width()))
                .findFirst()
                .orElse(null);
        var isLabel =
                LabelMatch.of(cell.text()) != null && (over == null || over.match.label() != HeadLabel.FUNDING_SOURCE);
        return isLabel ? null : over;
    }
}
