package io.mubiao.query.export;

import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.shared.org.Actor;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What is printed on a list that leaves, so that nobody takes a part for the whole or an old one for a new.
 *
 * @param filters what it is narrowed to, as in {@code 年度：2026}
 */
public record ListHead(String title, List<String> filters, Actor by, Instant at) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    public ListHead {
        filters = List.copyOf(filters);
    }

    String narrowed() {
        return "筛选条件：" + (filters.isEmpty() ? "无" : String.join("；", filters));
    }

    String made(ListCount count) {
        return "导出人：" + by.name() + "（" + by.id() + "）　导出时间：" + TIME.format(PrintedStatus.inChina(at)) + "（北京时间）　"
                + count.told();
    }
}
