package io.mubiao.command.intake.head;

import io.mubiao.command.intake.words.LabelMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several amounts in one cell, each behind its label and before its unit: 年度资金总额30万元，其中：财政拨款20万元. */
final class MoneySentence {

    private static final Pattern PART = Pattern.compile(
            "\\s*(?:其中[:：]?)?([\\p{IsHan}（）()]{2,20}?)[:：为]?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?\\s*(?:万元|亿元|元))\\s*(?:[，,；;。、]|\\s|$)");
    private static final int LONGEST = 200;

    /** @param amount with its unit */
    record Part(LabelMatch label, String amount) {}

    private MoneySentence() {}

    /** Empty unless the whole text consists of such parts, and of more than one. */
    static List<Part> read(String text) {
        var parts = new ArrayList<Part>();
        var part = PART.matcher(text.length() > LONGEST ? "" : text);
        var end = 0;
        while (part.find() && part.start() == end) {
            var label = LabelMatch.of(part.group(1));
            if (label == null || !label.label().isMoney()) {
                return List.of();
            }
            parts.add(new Part(label, part.group(2)));
            end = part.end();
        }
        return parts.size() > 1 && end == text.length() ? parts : List.of();
    }
}
