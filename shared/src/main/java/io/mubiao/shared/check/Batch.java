package io.mubiao.shared.check;

import io.mubiao.shared.sheet.SheetContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets that are looked at together, each known by its identity: two of them may be equal. */
final class Batch {

    private static final int MAX_NAMED = 3;

    private final List<ReadSheet> sheets;
    private final Map<SheetContent, ReadSheet> readings = new IdentityHashMap<>();
    private final Map<Trait, List<SheetContent>> byTrait = new HashMap<>();

    Batch(List<ReadSheet> sheets, Parameters parameters) {
        this.sheets = sheets;
        for (var sheet : sheets) {
            readings.put(sheet.content(), sheet);
            // traits are there to be shared; a single sheet needs none
            if (sheets.size() > 1) {
                new Traits(sheet, parameters)
                        .all()
                        .forEach(trait -> byTrait.computeIfAbsent(trait, none -> new ArrayList<>())
                                .add(sheet.content()));
            }
        }
    }

    boolean isAlone() {
        return sheets.size() == 1;
    }

    ReadSheet reading(SheetContent member) {
        var reading = readings.get(member);
        if (reading == null) {
            throw new IllegalArgumentException("the sheet is not of this batch");
        }
        return reading;
    }

    Stream<SheetContent> all() {
        return sheets.stream().map(ReadSheet::content);
    }

    Stream<SheetContent> others(SheetContent self) {
        return all().filter(sheet -> sheet != self);
    }

    /** The other sheets that have a trait. */
    List<SheetContent> sharing(Trait trait, SheetContent self) {
        return byTrait.getOrDefault(trait, List.of()).stream()
                .filter(sheet -> sheet != self)
                .toList();
    }

    /** Names sheets in a detail, not too many of them. */
    static String names(List<SheetContent> sheets) {
        var names = sheets.stream().limit(MAX_NAMED).map(Batch::name).collect(Collectors.joining("、"));
        return sheets.size() > MAX_NAMED ? names + "等 " + sheets.size() + " 张表" : names;
    }

    private static String name(SheetContent sheet) {
        return sheet.number() == null ? "“" + Texts.compact(sheet.projectName()) + "”" : "表 " + sheet.number();
    }
}
