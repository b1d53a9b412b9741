package io.mubiao.query.library;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.export.Pages;
import io.mubiao.query.library.LibraryItem.SeenValue;
import io.mubiao.shared.library.IndicatorDefinition;
import io.mubiao.shared.library.Scope;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The library as a file. */
@Component
class WholeLibrary {

    /** The whole library is ranked for every page. */
    private static final int READ_AT_ONCE = 1_000;

    private static final ListColumns<LibraryItem> COLUMNS = ListColumns.<LibraryItem>start()
            .longText("绩效内容", defined(IndicatorDefinition::name))
            .text("状态", item -> item.state().label())
            .text("适用范围", item -> new Scope(item.scope(), item.industry()).label())
            .longText("类别", defined(WholeLibrary::places))
            .text(
                    "比较符号",
                    defined(definition -> definition.comparator() == null
                            ? null
                            : definition.comparator().symbol()))
            .text("计量单位", defined(IndicatorDefinition::unit))
            .longText("常用值", defined(definition -> String.join("、", definition.typicalValues())))
            .longText("指标解释", defined(IndicatorDefinition::explanation))
            .longText("数据来源", defined(IndicatorDefinition::dataSource))
            .text(
                    "指标值设定依据",
                    defined(definition -> definition.valueBasis() == null
                            ? null
                            : definition.valueBasis().label()))
            .longText("提出单位", unit(LibraryItem.ProposingUnit::name))
            .text("提出单位代码", unit(proposing -> proposing.id().value()))
            .whole("使用次数", LibraryItem::uses)
            .longText("已批复的写法", WholeLibrary::seen)
            .longText("理由", LibraryItem::reason)
            .time("变更时间", LibraryItem::changedAt)
            .longText("指标编号", item -> item.id().toString());

    private final LibraryReader reader;
    private final ListFiles files;

    WholeLibrary(LibraryReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    ResponseEntity<InputStreamResource> file(Actor actor, LibraryRequest request, String format, Instant now) {
        var head = new ListHead("指标库", filters(request), actor, now);
        reader.isLagging(request);
        return files.answer(format, head, COLUMNS, () -> items(actor, request));
    }

    /** A page at a time: between pages no transaction is open. */
    private Stream<LibraryItem> items(Actor actor, LibraryRequest request) {
        return Pages.of(request.cursor(), cursor -> reader.portion(actor, request, cursor, READ_AT_ONCE));
    }

    private static <T> Function<LibraryItem, @Nullable T> defined(Function<IndicatorDefinition, @Nullable T> member) {
        return item -> member.apply(item.definition());
    }

    private static Function<LibraryItem, @Nullable String> unit(Function<LibraryItem.ProposingUnit, String> member) {
        return item -> item.proposingUnit() == null ? null : member.apply(item.proposingUnit());
    }

    private static String places(IndicatorDefinition definition) {
        return definition.places().stream()
                .map(place -> place.edition() + " " + place.level1() + "/" + place.level2())
                .collect(Collectors.joining("；"));
    }

    private static String seen(LibraryItem item) {
        return item.valuesSeen().stream()
                .map((SeenValue value) -> value.value() + "（" + value.sheets() + " 张）")
                .collect(Collectors.joining("、"));
    }

    private static List<String> filters(LibraryRequest request) {
        return new Filters()
                .add("包含文字", request.q())
                .add("体系", request.edition())
                .add("一级指标", request.level1())
                .add("二级指标", request.level2())
                .add("状态", request.state() == null ? "待采纳、已入库" : request.state().label())
                .add("接续", request.cursor())
                .all();
    }
}
