package io.mubiao.shared.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's content as a map from path to text, and back without loss; two contents differ exactly in the cells that
 * differ. Paths: a {@link HeadField}, {@code indicators/<id>/<column>}, {@code fundingParts/<index>/<member>}; the cell
 * {@code indicators} holds the ids in printed order, {@code fundingParts} the number of parts.
 */
public final class Cells {

    private static final String INDICATORS = "indicators";
    private static final String FUNDING_PARTS = "fundingParts";

    private final Map<String, String> texts;

    private Cells(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The cells that exist, in printed order. */
    public static Cells of(SheetContent content) {
        var cells = new Cells(new LinkedHashMap<>());
        for (var field : HeadField.values()) {
            cells.put(field.path(), field.of(content));
        }
        cells.putFundingParts(content.fundingParts());
        cells.putIndicators(content.indicators());
        return cells;
    }

    /** What leads from one content to another, in printed order; empty when they are equal. */
    public static List<Change> changes(SheetContent from, SheetContent to) {
        return of(from).changesTo(of(to));
    }

    /** As {@link #changes}, empty also when people could not tell one content from the other on paper. */
    public static List<Change> visibleChanges(SheetContent from, SheetContent to) {
        return ofPaper(from).changesTo(ofPaper(to)).isEmpty() ? List.of() : changes(from, to);
    }

    /** The cells as they print: rows in their order whatever their ids, an empty cell like one that does not exist. */
    private static Cells ofPaper(SheetContent content) {
        var cells = new Cells(new LinkedHashMap<>());
        for (var field : HeadField.values()) {
            cells.put(field.path(), field.of(content));
        }
        cells.putFundingParts(content.fundingParts());
        cells.put(INDICATORS, Integer.toString(content.indicators().size()));
        for (int i = 0; i < content.indicators().size(); i++) {
            for (var column : Column.values()) {
                cells.put(
                        path(Integer.toString(i), column),
                        column.of(content.indicators().get(i)));
            }
        }
        cells.texts.values().removeIf(String::isEmpty);
        return cells;
    }

    /** What leads from nothing to a content. */
    public static List<Change> changes(SheetContent to) {
        return new Cells(Map.of()).changesTo(of(to));
    }

    /** The content after changes that {@link #changes} found. */
    public static SheetContent apply(SheetContent content, List<Change> changes) {
        var cells = of(content);
        for (var change : changes) {
            if (change.to() == null) {
                cells.texts.remove(change.path());
            } else {
                cells.texts.put(change.path(), change.to());
            }
        }
        return cells.toContent();
    }

    /** What stands in a cell, or null. */
    public @Nullable String at(String path) {
        return texts.get(path);
    }

    /** Whether a content has such a cell, empty or not. */
    public static boolean exists(SheetContent content, String path) {
        if (HeadField.at(path) != null || of(content).texts.containsKey(path)) {
            return !path.equals(INDICATORS);
        }
        return content.indicators().stream()
                .flatMap(row -> Stream.of(Column.values()).map(column -> path(row.id(), column)))
                .anyMatch(path::equals);
    }

    private List<Change> changesTo(Cells to) {
        var paths = new LinkedHashSet<>(to.texts.keySet());
        paths.addAll(texts.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(texts.get(path), to.texts.get(path)))
                .map(path -> new Change(path, texts.get(path), to.texts.get(path)))
                .toList();
    }

    private void put(String path, @Nullable String text) {
        if (text != null) {
            texts.put(path, text);
        }
    }

    private void putFundingParts(List<FundingPart> parts) {
        put(FUNDING_PARTS, parts.isEmpty() ? null : Integer.toString(parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            put(FUNDING_PARTS + "/" + i + "/source", parts.get(i).source());
            put(FUNDING_PARTS + "/" + i + "/amount", parts.get(i).amount());
        }
    }

    private void putIndicators(List<Indicator> indicators) {
        put(
                INDICATORS,
                indicators.isEmpty()
                        ? null
                        : indicators.stream().map(Indicator::id).collect(Collectors.joining(",")));
        for (var indicator : indicators) {
            for (var column : Column.values()) {
                put(path(indicator.id(), column), column.of(indicator));
            }
        }
    }

    private SheetContent toContent() {
        return new SheetContent(
                Objects.requireNonNull(get(HeadField.EDITION)),
                Integer.parseInt(Objects.requireNonNull(get(HeadField.FISCAL_YEAR))),
                number(),
                get(HeadField.PROJECT_NAME),
                get(HeadField.PROJECT_CODE),
                get(HeadField.DEPARTMENT),
                get(HeadField.IMPLEMENTING_UNIT),
                get(HeadField.PROJECT_ATTRIBUTE),
                get(HeadField.PROJECT_TERM),
                get(HeadField.FINANCE_OFFICE),
                get(HeadField.ANNUAL_AMOUNT),
                fundingParts(),
                get(HeadField.ANNUAL_GOAL),
                get(HeadField.MID_TERM_GOAL),
                indicators(),
                get(HeadField.FORM));
    }

    private @Nullable Integer number() {
        var text = get(HeadField.NUMBER);
        return text == null ? null : Integer.valueOf(text);
    }

    private List<FundingPart> fundingParts() {
        var parts = new ArrayList<FundingPart>();
        int count = Integer.parseInt(texts.getOrDefault(FUNDING_PARTS, "0"));
        for (int i = 0; i < count; i++) {
            parts.add(new FundingPart(
                    texts.get(FUNDING_PARTS + "/" + i + "/source"), texts.get(FUNDING_PARTS + "/" + i + "/amount")));
        }
        return parts;
    }

    private List<Indicator> indicators() {
        var order = texts.get(INDICATORS);
        return order == null
                ? List.of()
                : List.of(order.split(",")).stream().map(this::indicator).toList();
    }

    private Indicator indicator(String id) {
        return Indicator.of(id, column -> texts.get(path(id, column)));
    }

    private @Nullable String get(HeadField field) {
        return texts.get(field.path());
    }

    private static String path(String indicatorId, Column column) {
        return INDICATORS + "/" + indicatorId + "/" + column.path();
    }
}
