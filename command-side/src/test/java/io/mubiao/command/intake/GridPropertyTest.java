package io.mubiao.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.command.intake.document.DocumentReader;
import io.mubiao.command.intake.document.IntakeResult;
import io.mubiao.command.intake.document.SourceCell.Fate;
import io.mubiao.command.intake.document.SourceLine;
import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import io.mubiao.command.intake.grid.Line.Shape;
import io.mubiao.command.intake.remark.Remark;
import io.mubiao.command.intake.remark.Unread;
import io.mubiao.command.intake.words.Vocabulary;
import io.mubiao.shared.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever is printed wherever: what says something ends up in a field, or is handed back. The same cases at each run, so
 * that none fails by chance; another seed looks further.
 */
class GridPropertyTest {

    private static final String SEED = "6989432348305616006";

    /** What {@link #text} puts in, to be found again. */
    private static final Pattern MARK = Pattern.compile("记号.[0-9]+");

    /** Words that make the reader do something. */
    private static final List<String> WORDS = Stream.concat(
                    Vocabulary.STANDARD.labels().values().stream().flatMap(List::stream),
                    Stream.of(
                            "一级指标",
                            "二级指标",
                            "三级指标",
                            "指标值",
                            "绩效内容",
                            "绩效指标",
                            "度量单位",
                            "指标性质",
                            "权重",
                            "指标方向",
                            "备注",
                            "序号",
                            "产出指标",
                            "效益指标（30分）",
                            "成本指标",
                            "数量指标",
                            "质量指标",
                            "经济效益",
                            "服务对象满意度",
                            "满意度指标",
                            "部门项目支出预算绩效目标表 3",
                            "项目支出绩效目标申报表",
                            "某局项目绩效目标表",
                            "（2026年度）",
                            "单位：万元",
                            "≥",
                            "定性",
                            "%",
                            "绩效自评表",
                            "得分",
                            "执行率",
                            "其中：财政拨款",
                            "项目名称：",
                            "第 1 页",
                            "填表人：张三"))
            .toList();

    @Property(tries = 3_000, seed = SEED)
    void everyTextIsInAFieldOrHandedBack(@ForAll long seed) {
        var marks = new ArrayList<String>();
        var document = document(new Random(seed), marks);

        IntakeResult result;
        try {
            result = new DocumentReader().read(document);
        } catch (DomainException refusal) {
            assertThat(refusal.detail()).isNotBlank();
            return;
        }

        var told = texts(result).toList();
        assertThat(marks).allSatisfy(mark -> assertThat(told).anyMatch(text -> text.contains(mark)));
        assertThat(result.source().stream().map(SourceLine::text).toList())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Property(tries = 1_000, seed = SEED)
    void aCellThatIsInNoFieldSaysSo(@ForAll long seed) {
        IntakeResult result;
        try {
            result = new DocumentReader().read(document(new Random(seed), new ArrayList<>()));
        } catch (DomainException refusal) {
            assertThat(refusal.detail()).isNotBlank();
            return;
        }

        var fields = String.join("\n", fields(result).toList());
        assertThat(result.source().stream().flatMap(line -> line.cells().stream()))
                .filteredOn(cell -> cell.fate() == Fate.READ || cell.fate() == Fate.FORM)
                .allSatisfy(cell -> assertThat(MARK.matcher(cell.text()).results())
                        .allSatisfy(mark -> assertThat(fields).contains(mark.group())));
    }

    @Property(tries = 300, seed = SEED)
    void aDocumentReadsTheSameTwice(@ForAll long seed) {
        var document = document(new Random(seed), new ArrayList<>());
        try {
            assertThat(new DocumentReader().read(document)).isEqualTo(new DocumentReader().read(document));
        } catch (DomainException refusal) {
            assertThat(refusal.detail()).isNotBlank();
        }
    }

    private static Stream<String> texts(IntakeResult result) {
        var unread = Stream.concat(result.unread().stream(), result.furniture().stream())
                .map(Unread::text);
        return Stream.concat(fields(result), unread);
    }

    /** What is told elsewhere than among the texts handed back. */
    private static Stream<String> fields(IntakeResult result) {
        var contents = result.sheets().stream().map(sheet -> sheet.content().toString());
        var remarks = result.sheets().stream()
                .flatMap(sheet -> sheet.remarks().stream())
                .map(Remark::detail);
        return Stream.of(Stream.of(String.valueOf(result.title())), contents, remarks)
                .flatMap(texts -> texts);
    }

    private static Document document(Random chance, List<String> marks) {
        var grid = new GridBuilder();
        for (var g = 0; g <= chance.nextInt(2); g++) {
            grid.grid("表" + g);
            for (var t = 0; t <= chance.nextInt(3); t++) {
                for (var line = 0; line < chance.nextInt(4); line++) {
                    var shape = Shape.values()[chance.nextInt(3)];
                    grid.text("段", shape, texts(chance, marks, 1 + chance.nextInt(4)));
                }
                grid.table(() -> {
                    for (var r = 0; r < chance.nextInt(12); r++) {
                        grid.row("行", entries(chance, marks));
                    }
                });
            }
        }
        return grid.build("test", null);
    }

    private static List<Entry> entries(Random chance, List<String> marks) {
        return texts(chance, marks, 1 + chance.nextInt(7)).stream()
                .map(text -> new Entry(
                        text,
                        chance.nextInt(5) == 0 ? 2 + chance.nextInt(2) : 1,
                        chance.nextInt(5) == 0 ? 2 + chance.nextInt(2) : 1,
                        ""))
                .toList();
    }

    private static List<String> texts(Random chance, List<String> marks, int count) {
        return Stream.generate(() -> text(chance, marks)).limit(count).toList();
    }

    private static String text(Random chance, List<String> marks) {
        var kind = chance.nextInt(10);
        if (kind < 5) {
            return WORDS.get(chance.nextInt(WORDS.size()));
        }
        if (kind < 6) {
            return "";
        }
        var mark = "记号" + (char) ('甲' + marks.size() % 5000) + marks.size();
        marks.add(mark);
        return kind < 7 ? WORDS.get(chance.nextInt(WORDS.size())) + "：" + mark : mark;
    }
}
