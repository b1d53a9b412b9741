package io.mubiao.command.intake.source;

/**
 * A piece of printed text; positions in points from the top left corner of its page.
 *
 * @param y of the baseline
 * @param size of the type
 */
record Glyph(String text, double x, double y, double width, double size) {

    double end() {
        return x + width;
    }

    double centreX() {
        return x + width / 2;
    }

    /** Between the baseline and the top of the type, so that it lies within its cell. */
    double centreY() {
        return y - size * 0.35;
    }

    /** The same further down. */
    Glyph down(double distance) {
        return new Glyph(text, x, y + distance, width, size);
    }
}
