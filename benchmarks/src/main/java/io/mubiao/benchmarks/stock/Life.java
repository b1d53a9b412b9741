package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.Trace;
import io.mubiao.shared.org.Unit;
import io.mubiao.shared.sheet.ContentDigest;
import io.mubiao.shared.sheet.SheetContent;
import io.mubiao.shared.sheet.SheetEvent;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.sheet.SheetState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;

/** Everything that happened to one sheet, with slots for what differs between its copies. */
final class Life {

    private final int base;
    private final Unit unit;
    private final Unit bureau;
    private final SheetState end;
    private final LifeText text;
    private final List<Step> steps = new ArrayList<>();
    private final List<Stencil> contents = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    /** By fiscal year: the amounts with which a copy is found as faultless as the original. */
    private final Map<Integer, List<List<String>>> amounts = new TreeMap<>();

    /**
     * An event.
     *
     * @param payloadRow as COPY reads it
     * @param metadataRow as COPY reads it
     */
    record Step(
            String type,
            String revision,
            String streamType,
            Stencil payload,
            Stencil metadata,
            Stencil payloadRow,
            Stencil metadataRow) {}

    /**
     * @param base numbers the pairs of unit and bureau
     * @throws IllegalArgumentException when it cannot be copied
     */
    Life(List<StoredEvent> events, int base, Unit unit, Unit bureau) {
        this.base = base;
        this.unit = unit;
        this.bureau = bureau;
        this.end = new SheetState();
        var byDigest = new LinkedHashMap<String, SheetContent>();
        for (var event : events) {
            require(event.payload().chars().noneMatch(each -> Slot.is((char) each)), "characters of the private area");
            var read = (SheetEvent) event.read().orElseThrow(() -> new IllegalArgumentException("an older revision"));
            end.on(read, Trace.of(StoredEvent.metadata(event.metadata()), event.at()));
            require(read.contentDigest().equals(ContentDigest.of(end.content())), "another digest");
            byDigest.put(read.contentDigest(), end.content());
        }
        var first = byDigest.values().iterator().next();
        require(
                byDigest.values().stream().allMatch(content -> content.fiscalYear() == first.fiscalYear()),
                "two years");
        this.text = new LifeText(end.id().toString(), unit, bureau, List.copyOf(byDigest.values()));
        events.forEach(this::add);
        require(
                text.digests().size() <= Slot.MOST && text.amounts().size() <= Slot.MOST,
                "too many contents or amounts");
        text.digests().forEach(digest -> contents.add(canonical(Objects.requireNonNull(byDigest.get(digest)))));
        text.accounts().forEach(account -> people.add(person(account, events)));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void add(StoredEvent event) {
        var payload = text.payload(event.type(), event.payload());
        var metadata = text.metadata(event);
        steps.add(new Step(
                event.type(),
                event.revision(),
                event.streamType(),
                payload,
                metadata,
                payload.escaped(),
                metadata.escaped()));
    }

    /** What {@link ContentDigest} is taken of; a slot is kept by it like any other character. */
    private Stencil canonical(SheetContent content) {
        try {
            return Stencil.ofJson(new JsonCanonicalizer(StoredEvent.JSON.writeValueAsBytes(text.content(content)))
                    .getEncodedString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person person(String account, List<StoredEvent> events) {
        var own = events.stream()
                .map(event -> Trace.of(StoredEvent.metadata(event.metadata()), event.at()))
                .filter(trace -> trace.actor().value().equals(account) && text.isOwn(trace.unit()))
                .toList();
        var roles = new TreeSet<Role>();
        own.forEach(trace -> roles.add(trace.role()));
        return new Person(account, own.get(0).unit(), roles);
    }

    int base() {
        return base;
    }

    Unit unit() {
        return unit;
    }

    Unit bureau() {
        return bureau;
    }

    boolean isDraftedByBureau() {
        return unit.id().equals(bureau.id());
    }

    Stencil unitName() {
        return text.placedName(unit);
    }

    Stencil bureauName() {
        return text.placedName(bureau);
    }

    List<Person> people() {
        return people;
    }

    /** What the original is at its end. */
    SheetState end() {
        return end;
    }

    boolean endsApproved() {
        return end.phase() == SheetPhase.APPROVED;
    }

    List<Step> steps() {
        return steps;
    }

    /** The canonical contents, in the order of the slots of their digests. */
    List<Stencil> contents() {
        return contents;
    }

    /** As they stand on the original. */
    List<String> originalAmounts() {
        return text.amounts();
    }

    void allow(int year, List<String> faultless) {
        amounts.computeIfAbsent(year, none -> new ArrayList<>()).add(faultless);
    }

    /** The fiscal year nearest to a wanted one for which copies are faultless; with its lists of amounts. */
    Map.Entry<Integer, List<List<String>>> nearest(int year) {
        return amounts.entrySet().stream()
                .min((one, other) -> Math.abs(one.getKey() - year) - Math.abs(other.getKey() - year))
                .orElseThrow();
    }

    boolean canBeCopied() {
        return !amounts.isEmpty();
    }
}
