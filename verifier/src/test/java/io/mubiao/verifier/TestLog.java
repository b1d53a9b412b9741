package io.mubiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.ledger.Checkpoint;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.Entry;
import io.mubiao.shared.ledger.EntryBundle;
import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.HashTree;
import io.mubiao.shared.ledger.Note;
import io.mubiao.shared.ledger.NoteSignature;
import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.ledger.SignatureType;
import io.mubiao.shared.ledger.SigningKey;
import io.mubiao.shared.ledger.StoredEvent;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.ledger.TileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log that is really signed, and the bags that are made of it. */
final class TestLog implements TileReader {

    static final String ORIGIN = "mubiao.640221000/test";
    static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

    private static final int LENGTH = 32;

    final SigningKey witness = key("audit.example/witness", SignatureType.COSIGNATURE, 3);
    final List<StoredEvent> events = new ArrayList<>();
    final TreeMap<Long, Note> checkpoints = new TreeMap<>();

    private final SigningKey first;
    private final SigningKey clock;
    private SigningKey log;
    private List<SigningKey> logs;

    /** All that the log ever had. */
    private final List<SigningKey> keys = new ArrayList<>();

    private final List<List<byte[]>> levels = new ArrayList<>();

    private TestLog(int seed) {
        first = key(ORIGIN, SignatureType.NOTE, seed);
        log = first;
        logs = List.of(first);
        keys.add(first);
        clock = key(ORIGIN + "/time", SignatureType.COSIGNATURE, seed + 1);
        levels.add(new ArrayList<>());
    }

    static TestLog empty() {
        return new TestLog(10);
    }

    /** With other keys under the same names. */
    static TestLog ofAnotherHouse() {
        return new TestLog(20);
    }

    private static SigningKey key(String name, SignatureType type, int seed) {
        var bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(name, type, bytes);
    }

    /** Events of a few sheets, a minute apart, sealed by tens. */
    static TestLog of(int count) {
        var log = empty();
        log.grow(count);
        return log;
    }

    TestLog grow(int count) {
        for (int i = 0; i < count; i++) {
            append(event(events.size()));
            if (events.size() % 10 == 0) {
                seal();
            }
        }
        if (!checkpoints.containsKey((long) events.size())) {
            seal();
        }
        return this;
    }

    /** Every tenth number was given out and rolled back. */
    private static StoredEvent event(int number) {
        return new StoredEvent(
                number + number / 9 + 1L,
                "e0000000-0000-4000-8000-%012d".formatted(number),
                "TargetSheet",
                "sheet-" + number % 7,
                number / 7,
                BEGIN.plus(Duration.ofMinutes(number)),
                "SheetEdited",
                "2",
                "{\"amount\":\"%d\"}".formatted(number),
                "{\"actor\":\"drafter\",\"name\":\"马晓燕\"}");
    }

    StoredEvent last() {
        return events.get(events.size() - 1);
    }

    void append(StoredEvent event) {
        events.add(event);
        append(0, Entry.of(event, ORIGIN).leaf());
    }

    private void append(int level, byte[] hash) {
        while (levels.size() <= level) {
            levels.add(new ArrayList<>());
        }
        var hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() % Tile.WIDTH == 0) {
            append(level + 1, new Tile(level, 0, tile(level, hashes.size() / Tile.WIDTH - 1L, Tile.WIDTH)).root());
        }
    }

    @Override
    public byte[] tile(int level, long number, int width) {
        var hashes = levels.get(level);
        var tile = new ByteArrayOutputStream();
        for (int i = 0; i < Tile.WIDTH && number * Tile.WIDTH + i < hashes.size(); i++) {
            tile.writeBytes(hashes.get((int) number * Tile.WIDTH + i));
        }
        return tile.toByteArray();
    }

    Note seal() {
        return seal(last().at().plusSeconds(10));
    }

    /** With a cosignature of the witness. */
    Note seal(Instant at) {
        var size = events.size();
        var body = new Checkpoint(ORIGIN, size, new HashTree(this, size).root()).body();
        var seconds = at.getEpochSecond();
        var signatures = new ArrayList<>(List.of(clock.sign(body, seconds), witness.sign(body, seconds + 4)));
        logs.forEach(key -> signatures.add(0, key.sign(body, seconds)));
        var note = new Note(body, signatures);
        checkpoints.put((long) size, note);
        return note;
    }

    /** Another key signs from here on, in two checkpoints beside the one before, whose end is sealed then. */
    void rotate() {
        var next = introduce();
        grow(5);
        logs = List.of(next);
        append(retirement(events.size()));
        seal();
        log = next;
    }

    /** The first of the two checkpoints that both keys sign. */
    SigningKey introduce() {
        var next = key(ORIGIN, SignatureType.NOTE, 90 + keys.size());
        keys.add(next);
        append(introduction(next.verifier().toString()));
        logs = List.of(log, next);
        seal();
        return next;
    }

    /** As whoever has stolen the first key, and signs on. */
    void signWithTheFirst() {
        logs = List.of(first);
    }

    /** The event that another key begins; not part of the log yet. */
    StoredEvent introduction(String vkey) {
        return ledgerEvent("LedgerKeyIntroduced", "{\"key\":\"%s\"}".formatted(vkey));
    }

    /** The event that the key of the log has ended; not part of the log yet. */
    StoredEvent retirement(long lastSize) {
        return ledgerEvent(
                "LedgerKeyRetired",
                "{\"keyId\":\"%s\",\"lastSize\":%d}".formatted(log.verifier().idText(), lastSize));
    }

    /** The next of the stream of the log itself; not part of the log yet. */
    StoredEvent ledgerEvent(String type, String payload) {
        var number = events.stream()
                .filter(event -> event.aggregate().equals("ledger"))
                .count();
        return new StoredEvent(
                last().position() + 1,
                "key-" + number,
                "Evidence",
                "ledger",
                number,
                last().at().plusSeconds(1),
                type,
                "1",
                payload,
                "{}");
    }

    /** The key that the auditor has on the wall: the first. */
    String vkey() {
        return first.verifier().toString();
    }

    /** Of the key that signs now. */
    String presentKey() {
        return log.verifier().toString();
    }

    String witnessKey() {
        return witness.verifier().toString();
    }

    Note newest() {
        return checkpoints.lastEntry().getValue();
    }

    Receipt receipt(int index) {
        return new Receipt(
                ExportLine.of(events.get(index), ORIGIN).bytes(),
                index,
                new HashTree(this, events.size()).inclusion(index),
                newest());
    }

    /** A note of which a signature is cut from another text. */
    static Note spoiled(Note note, int signature) {
        var signatures = new ArrayList<>(note.signatures());
        var right = signatures.get(signature);
        var bytes = right.bytes().clone();
        bytes[bytes.length - 1] ^= 1;
        signatures.set(signature, new NoteSignature(right.name(), right.keyId(), bytes));
        return new Note(note.text(), signatures);
    }

    static String file(Iterable<Note> notes) {
        var file = new StringBuilder();
        notes.forEach(note -> file.append(CheckpointFile.addition(file.length(), note)));
        return file.toString();
    }

    /** The files of a complete bag, to be changed before they are packed. */
    Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var house = Stream.concat(keys.stream(), Stream.of(clock)).map(key -> key.verifier() + "\n");
        files.put(BagLayout.KEYS, house.collect(Collectors.joining()).getBytes(UTF_8));
        files.put(BagLayout.CHECKPOINT, newest().toString().getBytes(UTF_8));
        long hashes = events.size();
        for (int level = 0; hashes > 0; hashes /= Tile.WIDTH, level++) {
            for (long number = 0; number * Tile.WIDTH < hashes; number++) {
                var path = TilePath.of(level, number, hashes);
                files.put(BagLayout.tile(path), tile(level, number, path.width()));
            }
        }
        files.put(BagLayout.CHECKPOINTS, file(checkpoints.values()).getBytes(UTF_8));
        files.put(BagLayout.events(0), lines(events));
        for (int from = 0; from < events.size(); from += Tile.WIDTH) {
            var entries = events.subList(from, Math.min(events.size(), from + Tile.WIDTH)).stream()
                    .map(event -> Entry.of(event, ORIGIN))
                    .toList();
            var path = new TilePath(TilePath.ENTRIES, from / Tile.WIDTH, entries.size());
            files.put(BagLayout.tile(path), EntryBundle.of(entries));
        }
        return files;
    }

    static byte[] lines(List<StoredEvent> events) {
        var lines = new ByteArrayOutputStream();
        for (var event : events) {
            lines.writeBytes(ExportLine.of(event, ORIGIN).bytes());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        return zip(files, BagLayout.UNFILTERED, 0);
    }

    static byte[] zip(Map<String, byte[]> files, String filter, long withheld) {
        var out = new ByteArrayOutputStream();
        try {
            var bag = new BagZip(out);
            for (var file : files.entrySet()) {
                bag.file(file.getKey(), file.getValue());
            }
            var info = new LinkedHashMap<String, String>();
            info.put(BagLayout.FILTER, filter);
            info.put(BagLayout.WITHHELD, Long.toString(withheld));
            bag.finish(info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The event with another payload. */
    static StoredEvent changed(StoredEvent event, String payload) {
        return new StoredEvent(
                event.position(),
                event.id(),
                event.aggregateType(),
                event.aggregate(),
                event.sequence(),
                event.at(),
                event.type(),
                event.revision(),
                payload,
                event.metadata());
    }

    /** The event at another place and time. */
    static StoredEvent moved(StoredEvent event, long position, String id, long sequence, Instant at) {
        return new StoredEvent(
                position,
                id,
                event.aggregateType(),
                event.aggregate(),
                sequence,
                at,
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata());
    }
}
