package io.mubiao.command.intake;

import static io.mubiao.command.intake.Form.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mubiao.shared.sheet.SheetContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many cells of sheets of our own, in layouts of our own, come back as they were written, by format. */
class ReadingShareTest {

    private static final int SHEETS = 12;
    private static final Path REPORT = Path.of("target/documents/share.txt");

    private static final List<String> NAMES = List.of(
            "清淤长度", "改造输水管网及附属建筑物并安装入户计量装置水表的总长度", "工程验收合格率", "新建泵站以及配套的供电线路、变压器与自动控制设备", "受益农户", "开展水质检测（含余氯）");
    private static final List<String> VALUES = List.of("≥7公里", "95%", "2027年12月底前", "20户", "≤3.5万元", "明显改善");
    private static final List<List<String>> CATEGORIES = List.of(
            List.of("产出指标", "数量指标"),
            List.of("产出指标", "质量指标"),
            List.of("产出指标", "时效指标"),
            List.of("效益指标", "社会效益指标"),
            List.of("满意度指标", "服务对象满意度指标"));

    /** A sheet as it was written: texts by field, and the cells of its rows. */
    private record Written(Map<String, String> head, List<List<String>> rows) {}

    private interface Printer {
        byte[] print(Form form) throws IOException;
    }

    private interface Layout {
        Form lay(List<Written> sheets);
    }

    private static final Map<String, Layout> LAYOUTS = layouts();

    @Test
    void nearlyEveryCellIsReadWhateverTheFormat() throws IOException {
        var printers = new LinkedHashMap<String, Printer>();
        for (var format : Formats.values()) {
            printers.put(format.name(), format::print);
        }
        printers.put(
                "PDF without lines",
                form -> new Formats.PdfForm().withoutLines().print(form));
        var shares = new LinkedHashMap<String, Double>();
        for (var printer : printers.entrySet()) {
            for (var layout : LAYOUTS.entrySet()) {
                if (printer.getKey().contains("without") && layout.getKey().contains("register")) {
                    continue; // nine columns of an upright page touch each other
                }
                shares.put(printer.getKey() + ", " + layout.getKey(), share(printer.getValue(), layout.getValue()));
            }
        }
        report(shares);
        assertThat(shares)
                .allSatisfy((what, share) ->
                        assertThat(share).as(what).isGreaterThanOrEqualTo(what.contains("without") ? 0.9 : 0.99));
    }

    private static void report(Map<String, Double> shares) throws IOException {
        Files.createDirectories(REPORT.getParent());
        var lines = shares.entrySet().stream()
                .map(share -> "%s: %.1f %%%n".formatted(share.getKey(), 100 * share.getValue()))
                .toList();
        Files.write(REPORT, String.join("", lines).getBytes(UTF_8));
    }

    private static double share(Printer printer, Layout layout) throws IOException {
        var written =
                IntStream.range(0, SHEETS).mapToObj(ReadingShareTest::written).toList();
        var read = Intake.read(printer.print(layout.lay(written))).sheets().stream()
                .map(sheet -> cells(sheet.content()))
                .toList();
        var expected = written.stream().flatMap(sheet -> cells(sheet).stream()).toList();
        var right = 0;
        for (var i = 0; i < Math.min(written.size(), read.size()); i++) {
            var cells = cells(written.get(i));
            for (var at = 0; at < Math.min(cells.size(), read.get(i).size()); at++) {
                right += cells.get(at).equals(read.get(i).get(at)) ? 1 : 0;
            }
        }
        return (double) right / expected.size();
    }

    private static Written written(int number) {
        var rows = new ArrayList<List<String>>();
        for (var category : CATEGORIES) {
            for (var i = 0; i <= (number + rows.size()) % 2; i++) {
                var at = number + rows.size();
                rows.add(List.of(category.get(0), category.get(1), NAMES.get(at % 6) + at, VALUES.get(at * 5 % 6)));
            }
        }
        var head = new LinkedHashMap<String, String>();
        head.put("项目名称", "农村饮水安全巩固提升工程第" + number + "标段");
        head.put("主管部门", "某县水务局");
        head.put("实施单位", "第" + number + "供水站");
        head.put("年度资金总额（元）", Integer.toString(10_000 * (number + 1)));
        head.put("年度绩效目标", "完成第" + number + "批村庄的管网改造，解决饮水安全。");
        return new Written(head, rows);
    }

    private static List<String> cells(Written sheet) {
        return Stream.concat(sheet.head.values().stream(), sheet.rows.stream().flatMap(List::stream))
                .toList();
    }

    private static List<String> cells(SheetContent content) {
        var head = Stream.of(
                content.projectName(),
                content.department(),
                content.implementingUnit(),
                content.annualAmount(),
                content.annualGoal());
        var rows = content.indicators().stream()
                .flatMap(row -> Stream.of(row.level1(), row.level2(), row.name(), row.value()));
        return Stream.concat(head, rows).map(String::valueOf).toList();
    }

    private static Map<String, Layout> layouts() {
        var layouts = new LinkedHashMap<String, Layout>();
        layouts.put(
                "a form a sheet",
                sheets -> Form.of(sheets.stream()
                        .flatMap(sheet -> Stream.of("项目支出绩效目标表", "（2027年度）", head(sheet), rows(sheet)))
                        .toArray()));
        layouts.put("a register", sheets -> Form.of("某县2027年项目支出绩效目标表", register(sheets)));
        return layouts;
    }

    private static Form.Table head(Written sheet) {
        var fields = List.copyOf(sheet.head.entrySet());
        return table(
                pair(fields.get(0)) + " | < | <",
                pair(fields.get(1)) + " | " + pair(fields.get(2)),
                pair(fields.get(3)) + " | < | <",
                pair(fields.get(4)) + " | < | <");
    }

    private static String pair(Map.Entry<String, String> field) {
        return field.getKey() + " | " + field.getValue();
    }

    private static Form.Table rows(Written sheet) {
        var lines = new ArrayList<String>();
        lines.add("一级指标 | 二级指标 | 三级指标 | 指标值");
        List<String> above = List.of("", "");
        for (var row : sheet.rows) {
            var level1 = row.get(0).equals(above.get(0)) ? "^" : row.get(0);
            var level2 = row.get(1).equals(above.get(1)) ? "^" : row.get(1);
            lines.add(String.join(" | ", level1, level2, row.get(2), row.get(3)));
            above = row;
        }
        return table(lines.toArray(String[]::new));
    }

    private static Form.Table register(List<Written> sheets) {
        var lines = new ArrayList<String>();
        lines.add(String.join(" | ", sheets.get(0).head.keySet()) + " | 一级指标 | 二级指标 | 三级指标 | 指标值");
        for (var sheet : sheets) {
            var project = String.join(" | ", sheet.head.values());
            for (var row : sheet.rows) {
                lines.add(project + " | " + String.join(" | ", row));
                project = "^ | ^ | ^ | ^ | ^";
            }
        }
        return table(lines.toArray(String[]::new));
    }
}
