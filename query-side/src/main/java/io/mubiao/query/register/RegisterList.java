package io.mubiao.query.register;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.register.ApprovedRegister.Entry;
import io.mubiao.query.register.ApprovedRegister.Figure;
import io.mubiao.query.register.RegisterMoves.Move;
import io.mubiao.query.register.RegisterMoves.Side;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Registers and what moved in them as files. */
@Component
class RegisterList {

    private static final ListColumns<Entry> ENTRIES = ListColumns.<Entry>start()
            .longText("项目名称", Entry::project)
            .longText("主管部门", Entry::department)
            .longText("填报单位", Entry::unitName)
            .text("单位代码", Entry::unit)
            .text("资金主管股室", Entry::office)
            .whole("预算年度", Entry::fiscalYear)
            .amount("年度金额（元）", Entry::amount)
            .whole("第几版", Entry::revision)
            .text("批复文号", Entry::approvalNumber)
            .text("批复人", Entry::approvedBy)
            .time("批复时间", Entry::approvedAt)
            .longText("目标表编号", entry -> entry.sheet().toString())
            .whole("批复步骤", Entry::version)
            .longText("内容摘要", Entry::contentDigest);

    private static final ListColumns<Move> MOVES = ListColumns.<Move>start()
            .text("变动", move -> move.kind().label())
            .longText("项目名称", Move::project)
            .longText("主管部门", Move::department)
            .longText("填报单位", Move::unitName)
            .text("单位代码", Move::unit)
            .text("原批复文号", before(Side::approvalNumber))
            .amount("原年度金额（元）", before(Side::amount))
            .text("现批复文号", move -> move.after().approvalNumber())
            .amount("现年度金额（元）", move -> move.after().amount())
            .amount("增减（元）", Move::moved)
            .time("批复时间", move -> move.after().approvedAt())
            .longText("目标表编号", move -> move.sheet().toString());

    private final RegisterReader register;
    private final MovesReader moves;
    private final ListFiles files;

    RegisterList(RegisterReader register, MovesReader moves, ListFiles files) {
        this.register = register;
        this.moves = moves;
        this.files = files;
    }

    ResponseEntity<InputStreamResource> file(
            Actor actor, RegisterRequest request, RegisterPart part, RegisterTable table, String format, Instant now) {
        var on = request.on(now);
        var scope = part.of(actor.region(), request.known(now));
        var filters = filters(scope)
                .add("截至", on.atOffset(ZoneOffset.UTC))
                .add("当时已入账本", scope.known() == null ? null : scope.known().atOffset(ZoneOffset.UTC));
        var head = new ListHead(table.title(), filters.all(), actor, now);
        if (table == RegisterTable.ENTRIES) {
            return files.answer(format, head, ENTRIES, () -> register.all(scope, on, part.after()));
        }
        var columns = ListColumns.<Figure>start()
                .longText(table.heading(), Figure::name)
                .whole("张数", Figure::count)
                .amount("年度金额（元）", Figure::amount);
        return files.answer(format, head, columns, () -> table.figures(register.totals(scope, on)).stream());
    }

    ResponseEntity<InputStreamResource> file(
            Actor actor, MovesRequest request, RegisterPart part, String format, Instant now) {
        var span = request.span(now);
        var scope = part.of(actor.region(), null);
        var filters = filters(scope)
                .add("从", span.from().atOffset(ZoneOffset.UTC))
                .add("到", span.to().atOffset(ZoneOffset.UTC));
        var head = new ListHead("批复变动", filters.all(), actor, now);
        return files.answer(format, head, MOVES, () -> moves.all(scope, span, part.after()));
    }

    private static Filters filters(RegisterScope scope) {
        return new Filters()
                .add("主管部门", scope.department())
                .add("单位代码", scope.unit())
                .add("资金主管股室", scope.office())
                .add("预算年度", scope.year());
    }

    private static Function<Move, @Nullable String> before(Function<Side, @Nullable String> value) {
        return move -> {
            var side = move.before();
            return side == null ? null : value.apply(side);
        };
    }
}
