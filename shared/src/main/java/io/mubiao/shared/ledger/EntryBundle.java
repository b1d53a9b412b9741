package io.mubiao.shared.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 neighbouring entries in one piece, each behind its length in two bytes. */
public final class EntryBundle {

    private static final int BYTE = 8;
    private static final int BYTE_MASK = 0xff;

    private EntryBundle() {}

    public static byte[] of(List<Entry> entries) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries) {
            bundle.write(entry.bytes().length >> BYTE);
            bundle.write(entry.bytes().length & BYTE_MASK);
            bundle.writeBytes(entry.bytes());
        }
        return bundle.toByteArray();
    }

    public static List<Entry> read(byte[] bundle) {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int length = from > bundle.length
                    ? Entry.MOST_BYTES
                    : (bundle[at] & BYTE_MASK) << BYTE | bundle[at + 1] & BYTE_MASK;
            at = from + length;
            if (at > bundle.length) {
                throw new MalformedEvidence("a bundle of entries ends within one");
            }
            entries.add(new Entry(Arrays.copyOfRange(bundle, from, at)));
        }
        return entries;
    }
}
