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

    public Remarks() {
        this(new HashSet<>());
    }

    private Remarks(Set<String> told) {
        this.told = told;
    }

    /** For another sheet of the same register. */
    public Remarks like() {
        return new Remarks(told);
    }

    /** Tells what holds for a whole column, at the first place of it. */
    public void addOnce(Place place, RemarkCode code, String column, String detail) {
        if (told.add(code + column)) {
            add(place, code, detail);
        }
    }

    public void add(Place place, RemarkCode code, String detail) {
        remarks.add(new Remark(place.line(), place.words(), code, detail));
    }

    public List<Remark> inLineOrder() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
