package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text and where it was read.
 *
 * @param below where it goes on, when it stands in several rows
 */
public record Printed(Place place, String text, List<Place> below) {

    public Printed(Place place, String text) {
        this(place, text, List.of());
    }

    public static Printed of(Cell cell) {
        return new Printed(cell.place(), cell.text());
    }

    /** Both texts, one below the other. */
    public Printed and(Printed next) {
        var further = Stream.concat(below.stream(), next.places().stream()).toList();
        return new Printed(place, text + "\n" + next.text, further);
    }

    /** Every place of the text, the first one first. */
    public List<Place> places() {
        return Stream.concat(Stream.of(place), below.stream()).toList();
    }
}
