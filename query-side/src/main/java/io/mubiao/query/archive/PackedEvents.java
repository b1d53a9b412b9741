package io.mubiao.query.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.ExportLine;
import io.mubiao.shared.ledger.Receipt;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a package and their receipts, read back from its files. */
final class PackedEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackedEvents() {}

    static List<byte[]> lines(ArchiveFiles files) {
        return files.text(ArchiveFiles.EVENTS)
                .lines()
                .map(line -> line.getBytes(UTF_8))
                .toList();
    }

    static List<ExportLine> events(ArchiveFiles files) {
        return lines(files).stream().map(ExportLine::read).toList();
    }

    /** What the approval says. */
    static JsonNode approval(ArchiveFiles files) {
        var events = events(files);
        return JSON.readTree(events.get(events.size() - 1).payload());
    }

    /** In the order of the events. */
    static List<Receipt> receipts(ArchiveFiles files) {
        var earlier = files.names().stream()
                .filter(name -> name.startsWith(ArchiveFiles.RECEIPTS))
                .sorted();
        return Stream.concat(earlier, Stream.of(ArchiveFiles.RECEIPT))
                .map(name -> Receipt.read(files.text(name)))
                .toList();
    }
}
