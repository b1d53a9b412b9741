package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the remarks on one sheet, each once. */
public final class Remarks {

    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** What is told once, however many sheets of a register it is about. */
    private final Set<String> told;

    private final boolean isOfRegister;

    public Remarks() {
        this(new HashSet<>(), false);
    }

    private Remarks(Set<String> told, boolean isOfRegister) {
        this.told = told;
        this.isOfRegister = isOfRegister;
    }

    /** For another sheet of the same register. */
    public Remarks like() {
        return new Remarks(told, true);
    }

    /** Tells what holds for a whole column, at the first place of it. */
    public void addOnce(Place place, RemarkCode code, String column, String detail) {
        if (told.add(code + column)) {
            take(place, code, detail);
        }
    }

    /** Of a register each kind once for a column: hundreds of rows share what is to be said about one. */
    public void add(Place place, RemarkCode code, String detail) {
        if (!isOfRegister || told.add(code + " " + place.column())) {
            take(place, code, detail);
        }
    }

    private void take(Place place, RemarkCode code, String detail) {
        remarks.add(new Remark(place, code, detail));
    }

    public List<Remark> inLineOrder() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
