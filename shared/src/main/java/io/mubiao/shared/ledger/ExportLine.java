package io.mubiao.shared.ledger;

import io.mubiao.shared.text.Sha256;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * An event as it is handed out: the members of its entry, and payload and metadata as strings that hold the stored
 * bytes.
 *
 * @param members all of them, the hashes as they were written by whoever wrote the line
 */
public record ExportLine(SortedMap<String, String> members) {

    private static final String PAYLOAD = "payload";
    private static final String METADATA = "metadata";
    private static final Set<String> ENTRY = Set.of(
            "aggregatetype",
            "datasha256",
            "id",
            "metasha256",
            "position",
            "revision",
            "sequence",
            "source",
            "specversion",
            "subject",
            "time",
            "type");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    public static ExportLine of(StoredEvent event, String origin) {
        var members = Entry.members(event, origin);
        members.put(PAYLOAD, event.payload());
        members.put(METADATA, event.metadata());
        return new ExportLine(members);
    }

    /** One JSON object of strings, its members in any order. */
    public static ExportLine read(byte[] json) {
        var members = new TreeMap<String, String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                member(parser, members);
            }
            expect(parser.nextToken() == null);
        } catch (JacksonException e) {
            throw new MalformedEvidence("an event is a JSON object: " + e.getOriginalMessage());
        }
        return new ExportLine(members);
    }

    private static void member(JsonParser parser, SortedMap<String, String> members) {
        var name = parser.currentName();
        expect(ENTRY.contains(name) || name.equals(PAYLOAD) || name.equals(METADATA));
        expect(parser.nextToken() == JsonToken.VALUE_STRING);
        members.put(name, parser.getString());
    }

    public ExportLine {
        for (var name : ENTRY) {
            expect(members.containsKey(name) || name.equals("aggregatetype"));
        }
        expect(members.containsKey(PAYLOAD) && members.containsKey(METADATA));
    }

    private static void expect(boolean fits) {
        if (!fits) {
            throw new MalformedEvidence("an event is one JSON object with the members of its entry, all strings");
        }
    }

    /** What was sealed if nothing of this line was changed: both hashes are calculated, whatever the line says. */
    public Entry entry() {
        var rebuilt = new TreeMap<>(members);
        rebuilt.put("datasha256", Sha256.hex(payload()));
        rebuilt.put("metasha256", Sha256.hex(metadata()));
        rebuilt.remove(PAYLOAD);
        rebuilt.remove(METADATA);
        return Entry.of(rebuilt);
    }

    /** Canonical JSON, without a line's end. */
    public byte[] bytes() {
        return CanonicalJson.bytes(members);
    }

    public String payload() {
        return member(PAYLOAD);
    }

    public String metadata() {
        return member(METADATA);
    }

    public String member(String name) {
        var value = members.get(name);
        return value == null ? "" : value;
    }

    public long position() {
        return Decimal.read(member("position"));
    }

    public long sequence() {
        return Decimal.read(member("sequence"));
    }

    /** When it happened, as it was sealed. */
    public Instant at() {
        try {
            return Instant.parse(member("time"));
        } catch (DateTimeParseException e) {
            throw new MalformedEvidence("no time: " + member("time"));
        }
    }
}
