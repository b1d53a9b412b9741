package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.Unit;
import io.mubiao.shared.org.UnitEvent;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.Units;
import io.mubiao.shared.sheet.SheetEvent.SheetDrafted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lives that are copied. */
final class Originals {

    private Originals() {}

    /** Those of the sheets in the store whose copies are faultless in some of these years. */
    static List<Life> lives(StoredEvents store, List<Integer> years) {
        var register = register(store.unitEvents());
        var bases = new ArrayList<List<UnitId>>();
        var lives = new ArrayList<Life>();
        byStream(store.someSheetEvents()).forEach((sheet, events) -> {
            try {
                var life = life(events, register, bases);
                var trial = new Trial(life, register);
                years.forEach(trial::allow);
                if (life.canBeCopied()) {
                    lives.add(life);
                } else {
                    System.out.println(sheet + " is not copied: the checks find something else in a copy");
                }
            } catch (IllegalArgumentException e) {
                System.out.println(sheet + " is not copied: " + e.getMessage());
            }
        });
        return lives;
    }

    private static Life life(List<StoredEvent> events, Units register, List<List<UnitId>> bases) {
        var drafted = (SheetDrafted) events.get(0)
                .read()
                .filter(SheetDrafted.class::isInstance)
                .orElseThrow(() -> new IllegalArgumentException("it does not begin with a draft"));
        var unit = register.find(drafted.unit());
        var bureau = register.departmentOf(drafted.unit());
        if (unit == null || bureau == null) {
            throw new IllegalArgumentException("its unit or bureau is not in the register");
        }
        var base = List.of(unit.id(), bureau.id());
        if (!bases.contains(base)) {
            bases.add(base);
        }
        return new Life(events, bases.indexOf(base), unit, bureau);
    }

    private static Units register(List<StoredEvent> events) {
        Map<String, Unit> units = byStream(events).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, stream -> unit(stream.getValue())));
        return new Units(unit -> units.get(Unit.stream(unit)));
    }

    private static Unit unit(List<StoredEvent> events) {
        return Objects.requireNonNull(Unit.of(events.stream()
                .map(event -> (UnitEvent) event.read().orElseThrow())
                .toList()));
    }

    private static Map<String, List<StoredEvent>> byStream(List<StoredEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(StoredEvent::stream, LinkedHashMap::new, Collectors.toList()));
    }
}
