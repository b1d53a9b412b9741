package io.mubiao.query.paper;

import io.mubiao.query.paper.Grid.Placed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Forms as one page of XHTML that needs nothing from elsewhere; also what the PDF is set from. */
final class HtmlPaper {

    private static final String FORM = resource("form.css");
    private static final String SCREEN = resource("screen.css");
    private static final String PRINT = resource("print.css");
    private static final String PAGES = resource("pages.css");
    private static final int LONG_MARK = 5;
    private static final int DIVIDED_TEXT = 600;

    private final StringBuilder html = new StringBuilder();

    private final boolean onPaper;

    private HtmlPaper(boolean onPaper) {
        this.onPaper = onPaper;
    }

    /** To be looked at in a browser, and printed from there. */
    static String screen(Paper paper) {
        var page = new HtmlPaper(false);
        page.begin(paper.title(), SCREEN);
        paper.forms().forEach(form -> page.form(form, TypeSetting.of(form)));
        return page.end();
    }

    /** One form for the PDF; foot and mark come first, since they stand on all its pages. */
    static String print(Form form, TypeSetting setting) {
        var page = new HtmlPaper(true);
        page.begin(form.name(), setting.flows() ? PRINT + PAGES : PRINT);
        page.form(form, setting);
        return page.end();
    }

    private void begin(String title, String css) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .append("<meta charset=\"UTF-8\"/><meta name=\"generator\" content=\"Mubiao\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(FORM)
                .append(css)
                .append("</style></head><body>");
    }

    private String end() {
        return html.append("</body></html>").toString();
    }

    private void form(Form form, TypeSetting setting) {
        html.append(setting.flows() ? "<div class=\"form flows\">" : "<div class=\"form\">");
        mark(form);
        if (onPaper) {
            foot(form.foot());
        }
        for (var heading : form.headings()) {
            html.append("<p class=\"heading ")
                    .append(heading.rank().isBold() ? "bold " : "")
                    .append(heading.rank())
                    .append("\">")
                    .append(escaped(heading.text()))
                    .append("</p>");
        }
        tables(setting);
        if (!onPaper) {
            foot(form.foot());
        }
        html.append("</div>");
    }

    private void mark(Form form) {
        var mark = form.mark();
        if (mark != null) {
            html.append(mark.length() > LONG_MARK ? "<div class=\"mark long bold\">" : "<div class=\"mark bold\">")
                    .append(escaped(mark))
                    .append("</div>");
        }
    }

    /** On further pages only the heading of the table is repeated, so it must begin a table of its own. */
    private void tables(TypeSetting setting) {
        var grid = setting.grid();
        var rows = grid.placed();
        if (!setting.flows() || grid.heading() == 0) {
            table(setting, rows, grid.heading() == 0 ? grid.headingEnd() : 0);
            return;
        }
        table(setting, rows.subList(0, grid.heading()), 0);
        table(setting, rows.subList(grid.heading(), rows.size()), grid.headingEnd() - grid.heading());
    }

    private void table(TypeSetting setting, List<List<Placed>> rows, int repeated) {
        html.append("<table class=\"grid\" style=\"font-size:")
                .append(setting.points())
                .append("pt\"><colgroup>");
        setting.grid()
                .widths()
                .forEach(width ->
                        html.append("<col style=\"width:").append(width).append("%\"/>"));
        html.append("</colgroup>");
        if (repeated > 0) {
            html.append("<thead>");
            rows.subList(0, repeated).forEach(row -> row(row, setting));
            html.append("</thead>");
        }
        html.append("<tbody>");
        rows.subList(repeated, rows.size()).forEach(row -> row(row, setting));
        html.append("</tbody></table>");
    }

    private void row(List<Placed> row, TypeSetting setting) {
        html.append("<tr style=\"height:")
                .append(Math.round(setting.points() * TypeSetting.ROOM))
                .append(isTall(row) ? "pt;page-break-inside:auto\">" : "pt\">");
        for (var placed : row) {
            var cell = placed.cell();
            html.append("<td class=\"").append(cell.look()).append('"');
            span("colspan", cell.across());
            span("rowspan", cell.down());
            html.append('>').append(escaped(cell.text())).append("</td>");
        }
        html.append("</tr>");
    }

    /** Kept together, such a row would leave half a page empty. */
    private static boolean isTall(List<Placed> row) {
        return row.stream().anyMatch(placed -> placed.cell().text().length() > DIVIDED_TEXT);
    }

    private void span(String attribute, int count) {
        if (count > 1) {
            html.append(' ').append(attribute).append("=\"").append(count).append('"');
        }
    }

    private void foot(Foot foot) {
        html.append("<div class=\"foot\"><table><tr><td>");
        foot.lines().forEach(line -> html.append("<div>").append(escaped(line)).append("</div>"));
        html.append("</td>");
        var verification = foot.verification();
        if (verification != null) {
            html.append("<td class=\"code\"><img alt=\"核验二维码\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(QrCode.png(verification)))
                    .append("\"/></td>");
        }
        html.append("</tr></table></div>");
    }

    /** A text that is nothing but text, wherever in the page it stands. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream css = Objects.requireNonNull(HtmlPaper.class.getResourceAsStream(name))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
