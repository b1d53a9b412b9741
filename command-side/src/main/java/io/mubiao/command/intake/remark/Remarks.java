package io.mubiao.command.intake.remark;

import io.mubiao.command.intake.grid.Place;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the remarks on one sheet, each once. */
public final class Remarks {

    private final Set<Remark> remarks = new LinkedHashSet<>();

    public void add(Place place, RemarkCode code, String detail) {
        remarks.add(new Remark(place.line(), place.words(), code, detail));
    }

    public List<Remark> inLineOrder() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
