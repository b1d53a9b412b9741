package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Place;

/** A text and where it was read. */
public record Printed(Place place, String text) {

    public static Printed of(Cell cell) {
        return new Printed(cell.place(), cell.text());
    }

    /** Both texts, one below the other. */
    public Printed and(Printed below) {
        return new Printed(place, text + "\n" + below.text);
    }
}
