package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;

/** Where a column reaches from and to, and the edges of its first texts. */
final class TextColumn {

    /** Edges nearer than this share of the type's size are meant to be one. */
    private static final double NEAR = 0.7;

    /** Enough to know a column by. */
    private static final int MAX_TEXTS = 50;

    private double left = Double.MAX_VALUE;
    private double right;
    private final List<double[]> texts = new ArrayList<>();

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    void add(List<Glyph> part) {
        var from = part.get(0).x();
        var to = part.get(part.size() - 1).end();
        left = Math.min(left, from);
        right = Math.max(right, to);
        if (texts.size() < MAX_TEXTS) {
            texts.add(new double[] {from, to});
        }
    }

    boolean overlaps(List<Glyph> part) {
        return part.get(0).x() < right && part.get(part.size() - 1).end() > left;
    }

    /** Whether a text begins, ends or has its middle where another of the column has. */
    boolean isAligned(List<Glyph> part) {
        var near = NEAR * part.get(0).size();
        var from = part.get(0).x();
        var to = part.get(part.size() - 1).end();
        return texts.stream()
                .anyMatch(text -> Math.abs(text[0] - from) < near
                        || Math.abs(text[1] - to) < near
                        || Math.abs(text[0] + text[1] - from - to) < near);
    }

    double distance(List<Glyph> part) {
        return Math.max(left - part.get(part.size() - 1).end(), part.get(0).x() - right);
    }
}
