package io.mubiao.query.publication;

import io.mubiao.query.paper.Foot;
import io.mubiao.query.paper.Form;
import io.mubiao.query.paper.Form.Heading;
import io.mubiao.query.paper.Form.Rank;
import io.mubiao.query.paper.Grid;
import io.mubiao.query.paper.Grid.Cell;
import io.mubiao.query.paper.PrintedStatus;
import io.mubiao.query.publication.Approved.Missing;
import io.mubiao.query.publication.Approved.Sheet;
import io.mubiao.shared.text.PlainDecimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of a publication: a line per sheet, with what proves each; what is missing; names that differ. */
record RegisterForm(String title, int year, Approved approved) {

    private static final List<Integer> WIDTHS = List.of(5, 19, 15, 11, 5, 12, 11, 22);
    private static final Pattern AMOUNT = Pattern.compile(PlainDecimal.AMOUNT);

    Form form() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(Stream.of("表号", "项目名称", "实施单位", "项目年度金额（元）", "版次", "批复文号", "批复日期", "内容摘要（SHA-256）")
                .map(Cell::label)
                .toList());
        approved.sheets().forEach(sheet -> rows.add(line(sheet)));
        rows.add(List.of(
                Cell.label("合计").across(3),
                Cell.centred(total()),
                Cell.text(count()).across(4)));
        approved.missing().forEach(sheet -> rows.add(missing(sheet)));
        approved.printedNames().forEach(name -> rows.add(printedName(name)));
        var headings = List.of(new Heading(title, Rank.TITLE), new Heading("目录（" + year + " 年）", Rank.BELOW_TITLE));
        return new Form("目录", headings, new Grid(WIDTHS, 0, 1, rows), null, new Foot(List.of(), null));
    }

    private static List<Cell> line(Sheet sheet) {
        var content = sheet.content();
        var inForce = sheet.inForce();
        return List.of(
                Cell.centred(content.number() == null ? "" : content.number().toString()),
                Cell.text(text(content.projectName())),
                Cell.text(text(content.implementingUnit())),
                Cell.centred(text(content.annualAmount())),
                Cell.centred(Integer.toString(inForce.revision())),
                Cell.centred(inForce.approvalNumber()),
                Cell.centred(PrintedStatus.day(inForce.approvedAt())),
                Cell.text(inForce.contentDigest()));
    }

    private String count() {
        var count = approved.sheets().size() + " 张";
        return approved.missing().isEmpty() ? count : count + "，应有 " + approved.inForce() + " 张：本文本不完整";
    }

    private static List<Cell> missing(Missing sheet) {
        return List.of(
                Cell.label("缺"),
                Cell.text(sheet.projectName() == null ? sheet.id().toString() : sheet.projectName()),
                Cell.text("未收入：" + sheet.reason()).across(6));
    }

    private List<Cell> printedName(PrintedName name) {
        var project = approved.sheets().stream()
                .filter(sheet -> sheet.id().value().equals(name.id()))
                .map(sheet -> text(sheet.content().projectName()))
                .findFirst()
                .orElse("");
        return List.of(
                Cell.label("名称"),
                Cell.text(project),
                Cell.text(name.label() + "印作“" + text(name.printed()) + "”，批复时名册登记为“" + name.registered() + "”")
                        .across(6));
    }

    private String total() {
        return approved.sheets().stream()
                .map(sheet -> sheet.content().annualAmount())
                .filter(Objects::nonNull)
                .filter(amount -> AMOUNT.matcher(amount).matches())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
