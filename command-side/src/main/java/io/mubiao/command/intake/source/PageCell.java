package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a table on a page.
 *
 * @param column from the left, 0-based
 * @param room its width in points
 */
record PageCell(String words, int column, int width, int height, double room, List<Glyph> glyphs) {
    /** Further down than any page reaches. */
    private static final double NEXT_PAGE = 10_000;

    String text() {
        return GlyphLines.inCell(glyphs, room);
    }

    boolean isEmpty() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    Entry entry() {
        return new Entry(text(), width, height, words);
    }

    PageCell at(int otherColumn, int otherWidth) {
        return new PageCell(words, otherColumn, otherWidth, height, room, glyphs);
    }

    /** Whether the last line has no room for the word that the other cell begins with, so that it had to go on there. */
    boolean isFull(PageCell next) {
        var lines = GlyphLines.of(glyphs);
        var others = GlyphLines.of(next.glyphs);
        return !lines.isEmpty()
                && !others.isEmpty()
                && GlyphLines.isFull(lines.get(lines.size() - 1), others.get(0), room - 2 * GlyphLines.PADDING);
    }

    PageCell emptied() {
        return new PageCell(words, column, width, height, room, List.of());
    }

    /** With the text of its other part on the next page; a third part stands below the second. */
    PageCell and(PageCell rest) {
        var all = new ArrayList<>(glyphs);
        var below = NEXT_PAGE + glyphs.stream().mapToDouble(Glyph::y).max().orElse(0);
        rest.glyphs.forEach(glyph -> all.add(glyph.down(below)));
        return new PageCell(words, column, width, height, room, all);
    }
}
