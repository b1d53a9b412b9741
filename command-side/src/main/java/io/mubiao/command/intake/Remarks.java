package io.mubiao.command.intake;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the remarks on one sheet, each once. */
final class Remarks {

    private final Set<Remark> remarks = new LinkedHashSet<>();

    void add(int line, RemarkCode code, String detail) {
        remarks.add(new Remark(line, code, detail));
    }

    List<Remark> inLineOrder() {
        return remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
    }
}
