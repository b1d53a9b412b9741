package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.Line.Shape;
import java.util.List;

/** A part of a page, in the order in which pages are read. */
interface PageBlock {
    void addTo(GridBuilder grid);

    /** A line of text outside tables. */
    record Text(String words, Shape shape, List<String> texts) implements PageBlock {
        @Override
        public void addTo(GridBuilder grid) {
            grid.text(words, shape, texts);
        }

        boolean isOfPage() {
            return shape == Shape.FURNITURE;
        }

        Text asOfPage() {
            return new Text(words, Shape.FURNITURE, texts);
        }
    }

    /** Something that is no text, and is told where it stands. */
    record Note(String words, String detail) implements PageBlock {
        @Override
        public void addTo(GridBuilder grid) {
            grid.note(words, detail);
        }
    }
}
