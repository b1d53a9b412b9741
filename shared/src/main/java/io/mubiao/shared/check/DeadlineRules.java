package io.mubiao.shared.check;

import io.mubiao.shared.value.ValueKind;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** Rules C10 to C13: by when. */
final class DeadlineRules {

    private static final DateTimeFormatter BEFORE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日前");

    private DeadlineRules() {}

    static Stream<Spot> outsideTheYear(CheckedSheet sheet) {
        var year = sheet.content().fiscalYear();
        var term = Term.read(sheet.content().projectTerm());
        var end = term == null ? null : term.end();
        return sheet.filled().flatMap(row -> {
            var day = row.value().lastDay();
            if (day == null || year == 0) {
                return Stream.empty();
            }
            if (day.getYear() != year) {
                return Stream.of(row.onValue("完成时限" + row.quoted() + "不在 " + year + " 年内"));
            }
            return end != null && day.isAfter(end)
                    ? Stream.of(row.onValue("完成时限" + row.quoted() + "晚于项目期限 " + end))
                    : Stream.empty();
        });
    }

    static Stream<Spot> ambiguousMonth(CheckedSheet sheet) {
        return sheet.filled().filter(row -> row.value().parsed().ambiguous()).flatMap(row -> {
            var assumed = row.value().lastDay();
            return assumed == null
                    ? Stream.empty()
                    : Stream.of(row.onValue("“" + row.printed() + "”没有写明月初还是月底，本系统按 " + assumed + " 计算")
                            .replacedBy(assumed.format(BEFORE_DAY)));
        });
    }

    static Stream<Spot> dateForDegree(CheckedSheet sheet) {
        return dates(sheet)
                .filter(row -> sheet.has(Words.TIMELINESS_DEGREE, Texts.withoutBracket(row.name())))
                .map(row -> row.onValue("“" + row.name() + "”是程度或比率，绩效值却是日期" + row.quoted()));
    }

    static Stream<Spot> onceForRecurring(CheckedSheet sheet) {
        return dates(sheet)
                .filter(row -> sheet.has(Words.RECURRING, row.name()))
                .map(row -> row.onValue("“" + row.name() + "”会多次发生，只写了一个时点" + row.quoted()));
    }

    private static Stream<Row> dates(CheckedSheet sheet) {
        return sheet.filled(Category.TIMELINESS).filter(row -> row.value().kind() == ValueKind.DATE);
    }
}
