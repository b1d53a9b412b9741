package io.mubiao.query.blame;

import io.mubiao.query.blame.Blame.ApprovedValue;
import io.mubiao.query.blame.Blame.Cell;
import io.mubiao.query.replay.SheetStories;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.CellLabels;
import io.mubiao.shared.sheet.Cells;
import io.mubiao.shared.sheet.Change;
import io.mubiao.shared.sheet.SheetId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where cells come from, from the events themselves: the answer that no lag can falsify. */
@Component
class BlameReader {

    private static final String EVENT_IDS =
            "select sequence_number + 1, event_id from event_store.domain_event where aggregate_id = ?";

    private final SheetStories stories;
    private final UnitNames units;
    private final JdbcClient jdbc;

    BlameReader(SheetStories stories, UnitNames units, JdbcClient jdbc) {
        this.stories = stories;
        this.units = units;
        this.jdbc = jdbc;
    }

    /**
     * The cells of a version.
     *
     * @param asked null: the version now
     * @param path null: all cells, without their histories
     */
    Blame blame(Actor actor, SheetId id, @Nullable Long asked, @Nullable String path) {
        var story = stories.visibleTo(actor, id);
        var version = asked == null ? story.version() : asked;
        story.requireVersion(version);
        var provenance = Provenance.of(story.moments().stream().limit(version).toList());
        var words = new BlameWords(units.naming(), eventIds(id));
        var labels = CellLabels.of(provenance.state().content());
        return new Blame(
                version,
                provenance.state().revision(),
                cells(provenance, path).stream()
                        .map(cell -> cell(cell, provenance.settings(cell.path()), labels, words, path != null))
                        .toList());
    }

    /** Those that are there, in printed order; of a path also those that were taken away, which have their stories too. */
    private static List<Change> cells(Provenance provenance, @Nullable String path) {
        var cells = new LinkedHashMap<String, Change>();
        Cells.changes(provenance.state().content()).forEach(cell -> cells.put(cell.path(), cell));
        if (path == null) {
            return List.copyOf(cells.values());
        }
        provenance.paths().forEach(cell -> cells.putIfAbsent(cell, new Change(cell, null, null)));
        return cells.values().stream().filter(cell -> isIn(path, cell.path())).toList();
    }

    private static Cell cell(
            Change cell, List<Setting> settings, CellLabels labels, BlameWords words, boolean withHistory) {
        var present = settings.get(settings.size() - 1);
        var labelled = labels.of(cell);
        return new Cell(
                cell.path(),
                labelled.label(),
                labelled.to(),
                words.origin(present),
                earlier(settings),
                words.approval(present.approval()),
                approvedBefore(settings, words),
                withHistory ? newestFirst(settings).map(words::value).toList() : List.of());
    }

    /** Since the cell was last taken away; one that is there again begins anew. */
    private static int earlier(List<Setting> settings) {
        var values = newestFirst(settings)
                .takeWhile(setting -> setting.value() != null)
                .count();
        return (int) Math.max(0, values - 1);
    }

    /** The last other text that an approval had put in force. */
    private static @Nullable ApprovedValue approvedBefore(List<Setting> settings, BlameWords words) {
        var present = settings.get(settings.size() - 1);
        return newestFirst(settings)
                .skip(1)
                .filter(setting -> setting.approval() != null)
                .filter(setting -> !Objects.equals(setting.value(), present.value()))
                .map(setting ->
                        new ApprovedValue(setting.value(), Objects.requireNonNull(words.approval(setting.approval()))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Setting> newestFirst(List<Setting> settings) {
        return IntStream.iterate(settings.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(settings::get);
    }

    /** The form shows all funding parts in one cell. */
    private static boolean isIn(String asked, String path) {
        return path.equals(asked) || path.startsWith(asked + "/");
    }

    private Map<Long, String> eventIds(SheetId id) {
        var ids = new HashMap<Long, String>();
        jdbc.sql(EVENT_IDS).param(id.toString()).query(row -> {
            ids.put(row.getLong(1), row.getString(2));
        });
        return ids;
    }
}
