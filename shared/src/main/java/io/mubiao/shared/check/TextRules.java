package io.mubiao.shared.check;

import static io.mubiao.shared.check.Threshold.REPEATED_PHRASE;

import io.mubiao.shared.sheet.HeadField;
import io.mubiao.shared.sheet.Indicator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Family F but for the end of the goal: slips of the hand in any text. */
final class TextRules {

    private static final Pattern NARROW_COMMA = Pattern.compile("(?<=\\p{IsHan}),(?=\\p{IsHan})");
    private static final Pattern BLANK_BEFORE_UNIT = Pattern.compile("\\d[ \\x{A0}\\x{3000}]+\\p{IsHan}");
    private static final Pattern BLANKS_AT_NUMBERS =
            Pattern.compile("(?<=\\d)[ \\x{A0}\\x{3000}]+(?=\\p{IsHan})|(?<=\\p{IsHan})[ \\x{A0}\\x{3000}]+(?=\\d)");

    private TextRules() {}

    static Stream<Spot> repetition(CheckedSheet sheet) {
        var minLength = sheet.parameters().threshold(REPEATED_PHRASE).intValue();
        return sheet.texts().filter(Cell::isProse).flatMap(cell -> {
            var phrase = Repetition.find(cell.text(), minLength);
            return phrase == null
                    ? Stream.empty()
                    : Stream.of(cell.spot("“" + phrase + "”连续出现两次").replacedBy(Repetition.remove(cell.text(), phrase)));
        });
    }

    static Stream<Spot> markup(CheckedSheet sheet) {
        return sheet.texts().flatMap(cell -> {
            var markup = Texts.MARKUP.matcher(cell.text());
            return markup.find()
                    ? Stream.of(cell.spot("文字中含有网页标记“" + markup.group() + "”")
                            .replacedBy(markup.replaceAll("").strip()))
                    : Stream.empty();
        });
    }

    static Stream<Spot> unbalanced(CheckedSheet sheet) {
        return sheet.texts().filter(cell -> !Brackets.areBalanced(cell.text())).map(cell -> cell.spot("引号或括号没有成对"));
    }

    static Stream<Spot> narrowComma(CheckedSheet sheet) {
        return sheet.texts().filter(Cell::isProse).flatMap(cell -> {
            var comma = NARROW_COMMA.matcher(cell.text());
            return comma.find()
                    ? Stream.of(cell.spot("汉字之间使用了半角逗号").replacedBy(comma.replaceAll("，")))
                    : Stream.empty();
        });
    }

    static Stream<Spot> blankBeforeUnit(CheckedSheet sheet) {
        return sheet.filled()
                .filter(row -> BLANK_BEFORE_UNIT.matcher(row.value().raw()).find())
                .map(row -> row.onValue("绩效值" + row.quoted() + "的数字与单位之间有空格")
                        .replacedBy(BLANKS_AT_NUMBERS.matcher(row.printed()).replaceAll("")));
    }

    /** Told only where the word that was meant is used: by itself the other one is right, too. */
    static Stream<Spot> homophone(CheckedSheet sheet) {
        var pairs = sheet.parameters().lexicons().homophones();
        return sheet.texts()
                .flatMap(cell -> pairs.stream().flatMap(pair -> {
                    var typed = pair.typed().matcher(cell.text());
                    return typed.find() && isUsed(sheet, pair.meant())
                            ? Stream.of(cell.spot("“" + typed.group() + "”疑为“" + pair.meant() + "”")
                                    .replacedBy(typed.replaceAll(pair.meant())))
                            : Stream.empty();
                }));
    }

    private static boolean isUsed(CheckedSheet sheet, String word) {
        return sheet.batch()
                .all()
                .anyMatch(content -> Stream.concat(
                                Stream.of(HeadField.PROJECT_NAME, HeadField.ANNUAL_GOAL)
                                        .map(field -> field.of(content)),
                                content.indicators().stream().map(Indicator::name))
                        .anyMatch(text -> text != null && text.contains(word)));
    }
}
