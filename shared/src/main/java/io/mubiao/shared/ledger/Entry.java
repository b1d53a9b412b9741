package io.mubiao.shared.ledger;

import static java.time.ZoneOffset.UTC;

import io.mubiao.shared.text.Sha256;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is hashed of an event: its envelope, with the names of CloudEvents 1.0, and the hashes of payload and metadata.
 * Whoever may not see an event can still be shown that it is there.
 *
 * @param bytes canonical JSON; at most 65,535, for a bundle gives the length in two bytes
 */
public record Entry(byte[] bytes) {

    static final int MOST_BYTES = 0xffff;

    /** {@code Instant.toString} leaves out zeros at the end. */
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(UTC);

    public Entry {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedEvidence("an entry of %d bytes cannot be sealed".formatted(bytes.length));
        }
    }

    public static Entry of(StoredEvent event, String origin) {
        return of(members(event, origin));
    }

    /** With hashes that somebody else has calculated; payload and metadata of the event are not looked at. */
    public static Entry of(StoredEvent event, byte[] payloadHash, byte[] metadataHash, String origin) {
        var members = members(event, origin);
        members.put("datasha256", HexFormat.of().formatHex(payloadHash));
        members.put("metasha256", HexFormat.of().formatHex(metadataHash));
        return of(members);
    }

    static Entry of(SortedMap<String, String> members) {
        return new Entry(CanonicalJson.bytes(members));
    }

    static SortedMap<String, String> members(StoredEvent event, String origin) {
        var members = new TreeMap<String, String>();
        if (event.aggregateType() != null) {
            members.put("aggregatetype", event.aggregateType());
        }
        members.put("datasha256", Sha256.hex(event.payload()));
        members.put("id", event.id());
        members.put("metasha256", Sha256.hex(event.metadata()));
        members.put("position", Long.toString(event.position()));
        members.put("revision", event.revision());
        members.put("sequence", Long.toString(event.sequence()));
        members.put("source", origin);
        members.put("specversion", "1.0");
        members.put("subject", event.aggregate());
        members.put("time", time(event.at()));
        members.put("type", event.type());
        return members;
    }

    private static String time(Instant at) {
        return MILLISECONDS.format(at);
    }

    /** Its hash in the tree. */
    public byte[] leaf() {
        return TreeHash.leaf(bytes);
    }
}
