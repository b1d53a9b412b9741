package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.BagLayout;
import io.mubiao.shared.ledger.BagZip;
import io.mubiao.shared.ledger.CheckpointFile;
import io.mubiao.shared.ledger.Tile;
import io.mubiao.shared.ledger.TilePath;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.problem.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes bags of evidence while they are read, in constant memory. No transaction is open meanwhile: what is sealed does
 * not change, and if it did, the bag would show it.
 */
@Component
class BagExport {

    private static final int CHECKPOINTS_AT_ONCE = 500;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final LedgerTables tables;
    private final AnchorTable anchors;
    private final ProofReader proofs;
    private final String home;

    BagExport(
            JdbcClient jdbc,
            LedgerTables tables,
            AnchorTable anchors,
            ProofReader proofs,
            @Value("${mubiao.region}") String home) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.anchors = anchors;
        this.proofs = proofs;
        this.home = home;
    }

    /** Where a bag is cut. */
    SealedCheckpoint newest() {
        return tables.last().orElseThrow(LedgerReader::noCheckpoint);
    }

    /** Proof first, so that a bag that is cut off on its way still proves what arrived. */
    void write(Actor actor, BagRequest request, SealedCheckpoint cut, OutputStream out) throws IOException {
        var bag = new BagZip(out);
        bag.tag(
                "README.txt",
                resource("bag-readme.txt").replace("${origin}", cut.checkpoint().origin()));
        bag.tag("ref.py", resource("ref.py"));
        writeKeys(bag);
        bag.file(BagLayout.CHECKPOINT, tables.note(cut.checkpoint()).toString().getBytes(UTF_8));
        writeTiles(bag, cut.size());
        writeCheckpoints(bag, cut.size());
        writeTimestamps(bag, cut.size());
        var isHome = actor.region().equals(home);
        var events = new BagEvents(jdbc, new Shown(actor.region(), isHome, request), cut);
        events.write(bag);
        if (isHome) {
            writeEntries(bag, cut.size());
        }
        bag.finish(info(cut, isHome ? request.filter() : "region=" + actor.region() + " " + request.filter(), events));
    }

    private void writeKeys(BagZip bag) throws IOException {
        var keys = new StringBuilder();
        tables.keys().forEach(key -> keys.append(key.vkey()).append('\n'));
        bag.file(BagLayout.KEYS, keys.toString().getBytes(UTF_8));
    }

    private void writeTiles(BagZip bag, long size) throws IOException {
        int level = 0;
        for (long hashes = size; hashes > 0; hashes /= Tile.WIDTH, level++) {
            for (long number = 0; number * Tile.WIDTH < hashes; number++) {
                var path = TilePath.of(level, number, hashes);
                bag.file(BagLayout.tile(path), tables.tile(level, number, path.width()));
            }
        }
    }

    private void writeCheckpoints(BagZip bag, long size) throws IOException {
        try (var file = bag.file(BagLayout.CHECKPOINTS)) {
            long after = 0;
            var page = tables.after(after, CHECKPOINTS_AT_ONCE);
            while (!page.isEmpty() && after < size) {
                for (var kept : page) {
                    var next = kept.checkpoint().size();
                    if (next <= size) {
                        file.write(CheckpointFile.addition(after, kept.note()).getBytes(UTF_8));
                    }
                    after = next;
                }
                page = tables.after(after, CHECKPOINTS_AT_ONCE);
            }
        }
    }

    private void writeTimestamps(BagZip bag, long size) throws IOException {
        for (var stamped : anchors.firstAndLastOfEachDay(size)) {
            var name = "%s/%d%s".formatted(BagLayout.ANCHORS, stamped, BagLayout.ANCHORS_ENDING);
            bag.file(name, anchors.answer(stamped));
        }
    }

    /** Of the whole store, as it reads now; for auditors of this installation's region. */
    private void writeEntries(BagZip bag, long size) throws IOException {
        for (long number = 0; number * Tile.WIDTH < size; number++) {
            if (tables.tile(0, number, 1).length > 0) {
                var path = TilePath.of(TilePath.ENTRIES, number, size);
                writeEntries(bag, path);
            }
        }
    }

    /** What cannot have been sealed as it is has none; hashes and events tell which it is. */
    private void writeEntries(BagZip bag, TilePath path) throws IOException {
        byte[] entries;
        try {
            entries = proofs.entries(path.toString());
        } catch (DomainException e) {
            return;
        }
        bag.file(BagLayout.tile(path), entries);
    }

    private static Map<String, String> info(SealedCheckpoint cut, String filter, BagEvents events) {
        var info = new LinkedHashMap<String, String>();
        info.put("Source-Organization", "Mubiao");
        info.put("Bagging-Date", LocalDate.now(HERE).toString());
        info.put("External-Identifier", cut.checkpoint().origin() + "@" + cut.size());
        info.put(BagLayout.FILTER, filter);
        info.put(BagLayout.POSITIONS, events.positions());
        info.put(BagLayout.EVENT_COUNT, Long.toString(events.shown()));
        info.put(BagLayout.WITHHELD, Long.toString(events.withheld()));
        return info;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = BagExport.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("file " + name + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
