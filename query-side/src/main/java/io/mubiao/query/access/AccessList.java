package io.mubiao.query.access;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.platform.journal.AccessAction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Entries of the access journal as a file. */
@Component
class AccessList {

    private static final ListColumns<AccessItem> COLUMNS = ListColumns.<AccessItem>start()
            .time("时间", AccessItem::at)
            .text("操作", item -> item.action().label())
            .text("结果", item -> item.outcome().label())
            .text("原因", AccessItem::reason)
            .whole("状态码", AccessItem::status)
            .text("姓名", AccessItem::name)
            .text("账号", AccessItem::account)
            .text("单位代码", AccessItem::unit)
            .text("凭据", AccessItem::credential)
            .text("网络地址", AccessItem::address)
            .text("节点", AccessItem::node)
            .text("方法", AccessItem::method)
            .longText("地址", AccessItem::path)
            .longText(
                    "目标表编号", item -> item.sheet() == null ? null : item.sheet().toString())
            .text("对象", AccessItem::target)
            .longText("参数", AccessItem::parameters)
            .longText("请求编号", AccessItem::requestId);

    private final AccessReader reader;
    private final ListFiles files;

    AccessList(AccessReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    ResponseEntity<InputStreamResource> file(Actor actor, AccessRequest request, String format, Instant now) {
        var head = new ListHead("访问记录", filters(request), actor, now);
        return files.answer(format, head, COLUMNS, () -> reader.all(new FindAccess(actor.region(), request)));
    }

    private static List<String> filters(AccessRequest request) {
        return new Filters()
                .add("操作", actions(request))
                .add("结果", request.outcome() == null ? null : request.outcome().label())
                .add("账号", request.account())
                .add("网络地址", request.address())
                .add("目标表编号", request.sheet())
                .add("从", request.from())
                .add("到（不含）", request.to())
                .add("接续", request.cursor())
                .all();
    }

    private static @Nullable String actions(AccessRequest request) {
        var actions = request.action();
        return actions == null
                ? null
                : actions.stream().sorted().map(AccessAction::label).collect(Collectors.joining("、"));
    }
}
