package io.mubiao.command.intake.head;

import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.words.HeadLabel;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.MoneyUnit;
import io.mubiao.command.intake.words.Vocabulary;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which lines of a document are lines of labels. */
public final class HeadLine {

    private HeadLine() {}

    /** Whether a line is about the project: its first text is a label. */
    public static boolean isHead(Line line) {
        return firstLabel(line, LabelMatch::of) >= 0;
    }

    /** Whether a line says who filled the form in, and nothing else. */
    public static boolean isSignature(Line line) {
        return line.filled().stream()
                .map(cell -> LabelMatch.of(cell.text()))
                .allMatch(match -> match != null && match.label() == HeadLabel.OTHER && match.value() != null);
    }

    /** Whether any cell of a line is a label, or all of it a section that says what money is counted in. */
    static boolean isAboutProject(Line line) {
        return line.filled().stream().anyMatch(cell -> LabelMatch.of(cell.text()) != null)
                || !line.isBlank() && MoneyUnit.behind(line.first()) != null
                || line.filled().size() == 1
                        && !MoneySentence.read(line.first()).isEmpty();
    }

    /**
     * Inside the table a label stands first, since behind merged cells a text is an indicator's, and is one that forms are
     * known to print: of words that only look like a label many are an indicator's name, such as 争取上级资金.
     */
    static boolean beginsWithLabel(Line line) {
        return line.firstFilled() == 0 && firstLabel(line, LabelMatch::known) >= 0;
    }

    private static int firstLabel(Line line, Function<String, @Nullable LabelMatch> labels) {
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (labels.apply(cell.text()) != null) {
                return index;
            }
            if (!cell.isEmpty() && !Vocabulary.STANDARD.isSection(cell.text())) {
                return -1;
            }
        }
        return -1;
    }
}
