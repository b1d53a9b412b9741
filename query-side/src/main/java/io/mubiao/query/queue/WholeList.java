package io.mubiao.query.queue;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.export.Pages;
import io.mubiao.query.sheettable.SheetItem;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.sheet.FindingCounts;
import io.mubiao.shared.sheet.SheetPhase;
import io.mubiao.shared.workflow.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A list as a file. */
@Component
class WholeList {

    private static final int READ_AT_ONCE = 500;

    private static final ListColumns<SheetLine> COLUMNS = ListColumns.<SheetLine>start()
            .longText("项目名称", of(SheetItem::projectName))
            .whole("预算年度", of(SheetItem::fiscalYear))
            .longText("主管部门", of(SheetItem::department))
            .longText("项目单位", of(SheetItem::implementingUnit))
            .text("填报单位代码", of(item -> item.unit().value()))
            .text("资金主管股室", of(SheetItem::financeOffice))
            .amount("年度金额（元）", of(SheetItem::annualAmount))
            .text("状态", of(item -> item.state().label()))
            .text("所在环节", of(SheetItem::stageLabel))
            .whole("版次", of(SheetItem::revision))
            .whole("现行版次", of(SheetItem::inForceRevision))
            .time("送审时间", of(SheetItem::submittedAt))
            .time("到达时间", of(SheetItem::waitingSince))
            .text("办理期限", of(Deadline::due, LocalDate::toString))
            .whole("剩余工作日", of(Deadline::remaining, days -> days))
            .whole("退回次数", of(SheetItem::returns))
            .text("等级", of(item -> item.grade() == null ? null : item.grade().label()))
            .whole("送审时的错误", of(findings(FindingCounts::errors)))
            .whole("送审时的警告", of(findings(FindingCounts::warnings)))
            .longText("目标表编号", of(item -> item.id().toString()));

    private final ListReader reader;
    private final ListFiles files;

    WholeList(ListReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    ResponseEntity<InputStreamResource> file(
            Actor actor, SheetList list, ListRequest request, String format, Instant now) {
        var head = new ListHead(list.title(), filters(request), actor, now);
        reader.isLagging(request);
        return files.answer(format, head, COLUMNS, () -> items(actor, list, request, now));
    }

    /** A page at a time: between pages no transaction is open. */
    private Stream<SheetLine> items(Actor actor, SheetList list, ListRequest request, Instant now) {
        return Pages.of(request.cursor(), cursor -> reader.portion(actor, list, request, now, cursor, READ_AT_ONCE));
    }

    private static <T> Function<SheetLine, @Nullable T> of(Function<SheetItem, @Nullable T> member) {
        return line -> member.apply(line.sheet());
    }

    private static <S, T> Function<SheetLine, @Nullable T> of(Function<Deadline, S> member, Function<S, T> shown) {
        return line -> line.deadline() == null ? null : shown.apply(member.apply(line.deadline()));
    }

    private static Function<SheetItem, @Nullable Number> findings(Function<FindingCounts, Integer> kind) {
        return item -> item.findings() == null ? null : kind.apply(item.findings());
    }

    private static List<String> filters(ListRequest request) {
        return new Filters()
                .add("状态", states(request))
                .add("年度", request.year())
                .add("主管部门", request.department())
                .add("填报单位代码", request.unit())
                .add("环节", request.stage())
                .add("资金主管股室", request.office())
                .add("送审时有错误", yesOrNo(request.errors()))
                .add("不符合规则", request.rule())
                .add("经办人", request.person())
                .add("等级", request.grade() == null ? null : request.grade().label())
                .add("金额不低于（元）", request.minAmount())
                .add("金额不高于（元）", request.maxAmount())
                .add("超过办理时限", Boolean.TRUE.equals(request.overdue()) ? "是" : null)
                .add("包含文字", request.q())
                .add("接续", request.cursor())
                .all();
    }

    private static @Nullable String yesOrNo(@Nullable Boolean asked) {
        return asked == null ? null : asked ? "是" : "否";
    }

    private static @Nullable String states(ListRequest request) {
        var states = request.state();
        return states == null
                ? null
                : states.stream().sorted().map(SheetPhase::label).collect(Collectors.joining("、"));
    }
}
