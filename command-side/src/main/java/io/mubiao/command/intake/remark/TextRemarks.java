package io.mubiao.command.intake.remark;

import static io.mubiao.command.intake.remark.RemarkCode.MARKUP_IN_TEXT;
import static io.mubiao.command.intake.remark.RemarkCode.REPEATED_TEXT;

import io.mubiao.shared.check.Repetition;
import java.util.regex.Pattern;

/** What a machine sees at once in a free text. */
public final class TextRemarks {

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#[0-9]{2,5});");

    /** Characters of the shortest phrase whose repetition is told. */
    private static final int REPEATED_PHRASE = 6;

    private TextRemarks() {}

    public static void add(Printed text, Remarks remarks) {
        var markup = MARKUP.matcher(text.text());
        if (markup.find()) {
            remarks.add(text.place(), MARKUP_IN_TEXT, "文字中含有网页标记“" + markup.group() + "”，按原文保留");
        }
        var phrase = Repetition.find(text.text(), REPEATED_PHRASE);
        if (phrase != null) {
            remarks.add(text.place(), REPEATED_TEXT, "“" + phrase + "”连续出现两次，按原文保留");
        }
    }
}
