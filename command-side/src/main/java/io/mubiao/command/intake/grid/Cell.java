package io.mubiao.command.intake.grid;

/**
 * A position of a row.
 *
 * @param text without outer blanks, unless its document is exact about them; empty where nothing stands and where a merged
 *     cell covers the position
 * @param width columns that the cell covers, 0 where another cell of its row or one above covers the position
 * @param height rows that the cell covers
 */
public record Cell(String text, Place place, int width, int height) {

    static Cell printed(String text, Place place, int width, int height) {
        return new Cell(stripped(text), place, width, height);
    }

    static Cell exact(String text, Place place, int width, int height) {
        return new Cell(text, place, width, height);
    }

    /** A text without the blanks that office programs fill cells with. */
    public static String stripped(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Office programs fill empty cells with blanks that no line breaks at. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static Cell covered(Place place) {
        return new Cell("", place, 0, 1);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isCovered() {
        return width == 0;
    }
}
