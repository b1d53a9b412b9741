package io.mubiao.benchmarks.stock;

import io.mubiao.shared.platform.EventTypes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes the copies of lives, and before them the offices in which they are lived. */
final class Copying {

    private static final int SHEETS_PER_OFFICE = 2_000;

    /** One in so many does not end approved, if an original does not. */
    private static final int UNFINISHED = 10;

    private static final Stencil.Filling NOTHING = slot -> "";

    private final SplittableRandom random = new SplittableRandom(20);
    private final List<Life> approved;
    private final List<Life> unfinished;
    private final List<Life> lives;
    private final int offices;
    private final long begin;
    private final Timeline timeline;
    private final StoredEvents.Writer writer;

    /** How many sheets a bureau has in a year. */
    private final Map<String, Integer> numbers = new HashMap<>();

    Copying(List<Life> lives, int sheets, Instant begin, StoredEvents.Writer writer) {
        this.lives = lives;
        this.approved = lives.stream().filter(Life::endsApproved).toList();
        this.unfinished = lives.stream().filter(life -> !life.endsApproved()).toList();
        this.offices = Math.max(1, Math.min(Office.MOST, sheets / SHEETS_PER_OFFICE));
        this.begin = begin.toEpochMilli();
        this.writer = writer;
        int steps = lives.stream().mapToInt(life -> life.steps().size()).max().orElseThrow();
        this.timeline = new Timeline(this.begin + 1, System.currentTimeMillis(), steps, sheets);
    }

    /**
     * Lives of one unit share its copies; who acts in any of them is entered once.
     *
     * @param metadata of those who enter units
     */
    void enterOffices(String metadata) {
        var entered = new HashSet<String>();
        var by = new Stencil(metadata).escaped();
        for (int number = 0; number < offices; number++) {
            for (var life : lives) {
                new Office(number, life).events().forEach((stream, events) -> {
                    if (entered.add(stream)) {
                        enter(stream, events, by);
                    }
                });
            }
        }
    }

    private void enter(String stream, List<Object> events, Stencil by) {
        for (int sequence = 0; sequence < events.size(); sequence++) {
            var event = events.get(sequence);
            var stored = EventTypes.ALL.stream()
                    .filter(type -> type.type().equals(event.getClass()))
                    .findFirst()
                    .orElseThrow();
            identify(begin, stream, sequence, stream.startsWith("unit/") ? "Unit" : "Account");
            writer.value(stored.name()).value(stored.revision());
            writer.text(new Stencil(StoredEvent.JSON.writeValueAsString(event)).escaped(), NOTHING);
            writer.last(by, NOTHING);
        }
    }

    void live() {
        timeline.live(this::copy, this::write);
    }

    private Copy copy(int number) {
        long at = timeline.beginOf(number);
        var office = new Office(number % offices, choose());
        var allowed = office.life().nearest(date(at).getYear());
        var amounts = one(allowed.getValue());
        int inBureau = numbers.merge(office.bureau() + "/" + allowed.getKey(), 1, Integer::sum);
        return new Copy(office, timeline.id(at).toString(), allowed.getKey(), inBureau, amounts);
    }

    private Life choose() {
        var wanted = random.nextInt(UNFINISHED) == 0 ? unfinished : approved;
        return one(wanted.isEmpty() ? lives : wanted);
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private void write(Copy copy, long at) {
        var step = copy.step();
        copy.happen(new UUID(random.nextLong(), random.nextLong()).toString(), date(at).getDayOfYear());
        identify(at, copy.sheet(), copy.sequence(), step.streamType());
        writer.value(step.type()).value(step.revision());
        writer.text(step.payloadRow(), copy);
        writer.last(step.metadataRow(), copy);
    }

    private void identify(long at, String stream, int sequence, String streamType) {
        writer.value(timeline.id(at).toString())
                .value(stream)
                .value(Integer.toString(sequence))
                .value(streamType)
                .value(Instant.ofEpochMilli(at).toString());
    }

    private static ZonedDateTime date(long at) {
        return Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC);
    }
}
