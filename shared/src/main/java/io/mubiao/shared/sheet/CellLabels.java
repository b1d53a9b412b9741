package io.mubiao.shared.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the cells of a sheet as people find them on the printed form, such as 产出指标 / 数量指标 / 第 1 行 绩效值. */
public final class CellLabels {

    private static final String ORDER = "indicators";

    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CellLabels() {}

    /**
     * A change with the name of its cell. The order of rows, which is stored by their ids, reads as their names.
     *
     * @param words how the order of rows became another, null for every other cell
     */
    public record LabelledChange(
            String path,
            String label,
            @Nullable String from,
            @Nullable String to,
            @Nullable String words) {}

    /** A reason with the name of the cell concerned, null when it concerns the whole sheet. */
    public record LabelledReason(
            @Nullable String indicatorId,
            @Nullable String field,
            @Nullable String label,
            String text) {}

    /** Names for contents that follow each other; a row is named as in the last content that has it. */
    public static CellLabels of(SheetContent... contents) {
        var labels = new CellLabels();
        for (var content : contents) {
            labels.nameRows(content.indicators());
        }
        return labels;
    }

    /** A row is counted within its category: rows of other categories come and go without renaming it. */
    private void nameRows(List<Indicator> indicators) {
        var counts = new HashMap<String, Integer>();
        for (var indicator : indicators) {
            var category = Stream.of(indicator.level1(), indicator.level2())
                    .filter(Objects::nonNull)
                    .filter(level -> !level.isBlank())
                    .map(level -> level.strip() + " / ")
                    .collect(Collectors.joining());
            var place = category + "第 " + counts.merge(category, 1, Integer::sum) + " 行";
            rows.put(indicator.id(), place);
            var name = indicator.name();
            names.put(indicator.id(), name == null || name.isBlank() ? place : name.strip());
        }
    }

    public LabelledChange of(Change change) {
        if (!change.path().equals(ORDER)) {
            return new LabelledChange(change.path(), of(change.path()), change.from(), change.to(), null);
        }
        var from = change.from();
        var to = change.to();
        var words = from == null || to == null ? null : RowOrder.words(ids(from), ids(to), this::name);
        return new LabelledChange(change.path(), of(ORDER), names(from), names(to), words);
    }

    private @Nullable String names(@Nullable String order) {
        return order == null ? null : ids(order).stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(String indicatorId) {
        return names.getOrDefault(indicatorId, row(indicatorId));
    }

    private static List<String> ids(String order) {
        return List.of(order.split(","));
    }

    public LabelledReason of(Reason reason) {
        return new LabelledReason(reason.indicatorId(), reason.field(), label(reason), reason.text());
    }

    /** @param path as in {@link Cells} */
    public String of(String path) {
        var parts = path.split("/", -1);
        return switch (parts[0]) {
            case "indicators" -> parts.length == 3 ? row(parts[1]) + " " + column(parts[2]) : "指标行的顺序";
            case "fundingParts" -> parts.length == 3 ? fundingPart(parts[1], parts[2]) : "资金来源项数";
            default -> headField(path);
        };
    }

    private @Nullable String label(Reason reason) {
        var field = reason.field();
        if (reason.indicatorId() == null) {
            return field == null ? null : headField(field);
        }
        return row(reason.indicatorId()) + (field == null ? "" : " " + column(field));
    }

    private String row(String indicatorId) {
        return rows.getOrDefault(indicatorId, "指标 " + indicatorId);
    }

    private static String column(String path) {
        return Arrays.stream(Column.values())
                .filter(column -> column.path().equals(path))
                .map(Column::label)
                .findFirst()
                .orElse(path);
    }

    private static String fundingPart(String index, String member) {
        return "资金来源 / 第 " + (Integer.parseInt(index) + 1) + " 项 " + ("source".equals(member) ? "来源" : "金额（元）");
    }

    private static String headField(String path) {
        var field = HeadField.at(path);
        return field == null ? path : field.label();
    }
}
