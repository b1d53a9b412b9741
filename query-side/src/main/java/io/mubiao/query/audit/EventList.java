package io.mubiao.query.audit;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as a file. */
@Component
class EventList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event with its metadata read once. */
    private record Line(AuditEvent event, Map<String, @Nullable Object> metadata) {

        static Line of(AuditEvent event) {
            return new Line(event, JSON.readValue(event.metadata(), new TypeReference<>() {}));
        }

        @Nullable
        String noted(String name) {
            var value = metadata.get(name);
            return value == null ? null : value.toString();
        }
    }

    private static final ListColumns<Line> COLUMNS = ListColumns.<Line>start()
            .whole("序号", line -> line.event().position())
            .time("时间", line -> line.event().at())
            .text("事件", line -> EventNames.of(line.event().type()))
            .longText("项目名称", line -> line.event().project())
            .amount("年度金额（元）", line -> line.event().amount())
            .longText("对象", line -> line.event().aggregate())
            .whole("版本", line -> line.event().sequence() + 1)
            .text("姓名", noted("name"))
            .text("账号", noted("actor"))
            .text("角色", line -> role(line.noted("role")))
            .text("单位代码", noted("unit"))
            .longText("单位", noted("unitName"))
            .text("代何人办理", noted("onBehalfOf"))
            .text("网络地址", line -> line.event().address())
            .text("凭据", noted("credential"))
            .longText("请求编号", line -> line.event().requestId())
            .text("事件代码", line -> line.event().type())
            .longText(
                    "事件内容",
                    line -> Objects.requireNonNullElse(
                            line.event().payload(), line.event().unreadable()));

    private final AuditReader reader;
    private final ListFiles files;

    EventList(AuditReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    ResponseEntity<InputStreamResource> file(Actor actor, AuditRequest request, String format, Instant now) {
        var head = new ListHead("事件清单", filters(request), actor, now);
        var query = new FindEvents(actor.region(), request);
        return files.answer(format, head, COLUMNS, () -> reader.all(query).map(Line::of));
    }

    private static List<String> filters(AuditRequest request) {
        return new Filters()
                .add("事件", request.type() == null ? null : EventNames.of(request.type()))
                .add("账号或姓名", request.actor())
                .add("单位代码", request.unit())
                .add("角色", request.role() == null ? null : request.role().label())
                .add("对象", request.sheet())
                .add("项目名称", request.project())
                .add("意见或理由", request.text())
                .add("栏目", request.field())
                .add("金额不低于（元）", request.minAmount())
                .add("金额不高于（元）", request.maxAmount())
                .add("从", request.from())
                .add("到（不含）", request.to())
                .add("接续", request.after())
                .all();
    }

    private static Function<Line, @Nullable String> noted(String name) {
        return line -> line.noted(name);
    }

    private static @Nullable String role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .map(Role::label)
                .findFirst()
                .orElse(name);
    }
}
