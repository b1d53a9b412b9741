package io.mubiao.shared.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The test vectors of the design, calculated by a reference implementation that shares no code with this one. */
final class Vectors {

    static final String ORIGIN = "mubiao.example/ledger";

    private static final String TEXT = text();

    private Vectors() {}

    /** An event, its entry and its leaf. */
    record Vector(StoredEvent event, String entry, String leaf) {}

    static List<Vector> events() {
        var vectors = new ArrayList<Vector>();
        for (var block : TEXT.split("\n--- ")) {
            if (block.contains("\nentry ")) {
                vectors.add(vector(block.lines().toList()));
            }
        }
        return vectors;
    }

    private static Vector vector(List<String> lines) {
        var payload = lines.get(1).substring("payload  ".length());
        var metadata = lines.get(2).substring("metadata ".length());
        var entry = lines.get(3).substring("entry 000 ".length());
        return new Vector(
                new StoredEvent(
                        Long.parseLong(member(entry, "position")),
                        member(entry, "id"),
                        entry.contains("aggregatetype") ? member(entry, "aggregatetype") : null,
                        member(entry, "subject"),
                        Long.parseLong(member(entry, "sequence")),
                        Instant.parse(member(entry, "time")),
                        member(entry, "type"),
                        member(entry, "revision"),
                        payload,
                        metadata),
                entry,
                lines.get(4).substring("leaf  ".length()));
    }

    private static String member(String json, String name) {
        return json.split("\"" + name + "\":\"", 2)[1].split("\"", 2)[0];
    }

    /** The lines between a heading and the next, with their ends. */
    static String section(String from, String to) {
        return TEXT.split("\n" + from + "\n", 2)[1].split("\n" + to, 2)[0] + "\n";
    }

    static String note() {
        return section("NOTE", "\nPROOF");
    }

    static String proof() {
        return section("PROOF", "\nCONSISTENCY");
    }

    static List<VerifierKey> keys() {
        return TEXT.lines()
                .filter(line -> line.startsWith("vkey "))
                .map(line -> VerifierKey.read(line.substring("vkey ".length())))
                .toList();
    }

    /** Of the line that begins like this, the word behind. */
    static String word(String beginning) {
        var line = TEXT.lines().filter(l -> l.startsWith(beginning)).findFirst().orElseThrow();
        return line.substring(beginning.length()).split(" ")[0];
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String text() {
        try (var vectors = Objects.requireNonNull(Vectors.class.getResourceAsStream("/ledger/vectors.txt"))) {
            return new String(vectors.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
