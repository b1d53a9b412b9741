package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs put into lines, and lines into texts. */
final class GlyphLines {

    /** Below this share of the type's size a gap is spacing of the printer, not a blank. */
    private static final double BLANK = 0.45;

    /** A gap this wide sets cells apart where no lines do. */
    static final double APART = 1.8;

    private GlyphLines() {}

    /** Lines from the top, each from the left. */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        var lines = new ArrayList<List<Glyph>>();
        var sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
        List<Glyph> line = new ArrayList<>();
        for (var glyph : sorted) {
            if (!line.isEmpty() && glyph.y() - line.get(0).y() > Math.max(2, 0.5 * glyph.size())) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        lines.forEach(one -> one.sort(Comparator.comparingDouble(Glyph::x)));
        lines.removeIf(one -> text(one).isBlank());
        return lines;
    }

    static String text(List<Glyph> line) {
        var text = new StringBuilder();
        Glyph before = null;
        for (var glyph : line) {
            var isBlank = glyph.text().isBlank();
            if (before != null
                    && !isBlank
                    && !before.text().isBlank()
                    && glyph.x() - before.end() > BLANK * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString().strip();
    }

    /** The parts of a line that wide gaps set apart. */
    static List<List<Glyph>> apart(List<Glyph> line) {
        return apart(line, APART);
    }

    /** @param widest share of the type's size above which a gap sets apart */
    static List<List<Glyph>> apart(List<Glyph> line, double widest) {
        var parts = new ArrayList<List<Glyph>>();
        var blanks = new ArrayList<Glyph>();
        Glyph last = null;
        for (var glyph : line) {
            if (glyph.text().isBlank()) {
                blanks.add(glyph);
                continue;
            }
            if (last == null || glyph.x() - last.end() > widest * glyph.size()) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).addAll(blanks);
            }
            blanks.clear();
            parts.get(parts.size() - 1).add(glyph);
            last = glyph;
        }
        return parts;
    }

    /** Whether a line has no room for the word that the next line begins with. */
    static boolean isFull(List<Glyph> line, List<Glyph> next, double room) {
        return firstWord(next) >= room - spread(line);
    }

    /**
     * The text of a cell whose lines the printer broke. A line is taken for ended on purpose when the next word would
     * still have found room on it.
     *
     * @param width of the cell
     */
    static String inCell(List<Glyph> glyphs, double width) {
        var lines = of(glyphs);
        var padding =
                lines.stream().flatMap(List::stream).mapToDouble(Glyph::x).min().orElse(0);
        var text = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                var room = width - spread(lines.get(i - 1)) - 2 * Math.min(padding, PADDING);
                text.append(firstWord(lines.get(i)) < room ? "\n" : joint(text, text(lines.get(i))));
            }
            text.append(text(lines.get(i)));
        }
        return text.toString();
    }

    /** What cells keep free on either side, at most. */
    static final double PADDING = 6;

    private static double spread(List<Glyph> line) {
        return line.get(line.size() - 1).end() - line.get(0).x();
    }

    /** How much room the first word of a line takes; between two Chinese characters a line may break anywhere. */
    private static double firstWord(List<Glyph> line) {
        var width = 0.0;
        for (var glyph : line) {
            var isChinese = glyph.text().codePoints().anyMatch(c -> c >= 0x2E80);
            if (width > 0 && (isChinese || glyph.text().isBlank())) {
                break;
            }
            width += glyph.width();
            if (isChinese) {
                // a mark that may not begin a line keeps the character before it company
                width += glyph.size();
                break;
            }
        }
        return width;
    }

    private static String joint(StringBuilder before, String next) {
        var last = before.charAt(before.length() - 1);
        return isLatinLetter(last) && isLatinLetter(next.charAt(0)) ? " " : "";
    }

    private static boolean isLatinLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
