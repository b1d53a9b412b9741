package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Line.Shape;
import java.util.List;
import java.util.regex.Pattern;

/** A line of running text, taken apart where tabs or runs of blanks set cells apart. */
record TextCells(List<String> texts, Shape shape) {

    private static final Pattern BLANKS = Pattern.compile("(?<=\\S)[ \\u3000\\u00a0]{2,}(?=\\S)");
    private static final int SHORT = 400;

    static TextCells of(String line) {
        return line.indexOf('\t') >= 0 ? byTabs(line) : byBlanks(line);
    }

    static TextCells byTabs(String line) {
        return new TextCells(List.of(line.split("\t", -1)), Shape.ALIGNED);
    }

    static TextCells byBlanks(String line) {
        var texts = BLANKS.splitAsStream(line.replace('\t', ' ').strip()).toList();
        return new TextCells(texts, texts.size() == 1 ? Shape.ALIGNED : Shape.LOOSE);
    }

    static boolean hasRunOfBlanks(String line) {
        return BLANKS.matcher(line).find();
    }

    /** For telling about a text inside a sentence. */
    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "……";
    }
}
