package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.GridBuilder.Entry;
import io.mubiao.command.intake.grid.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Web pages, and workbooks that were saved as web pages. */
final class HtmlSource {

    private static final Set<String> NO_TEXT = Set.of("script", "style", "template", "head");

    /** What may hold text that is no text of the form. */
    private static final Set<String> UNKNOWN =
            Set.of("noscript", "svg", "math", "object", "iframe", "video", "audio", "canvas", "rt");

    private static final String OWN = "meta[name=generator][content=Mubiao]";
    private static final int MAX_SPAN = 500;

    private final GridBuilder grid;
    private final Shape shape;
    private final boolean isExact;
    private final StringBuilder text = new StringBuilder();
    private int tables;

    /** @param isExact whether every blank of a cell is part of its text, as in pages that the product wrote itself */
    private HtmlSource(GridBuilder grid, Shape shape, boolean isExact, int tables) {
        this.grid = grid;
        this.shape = shape;
        this.isExact = isExact;
        this.tables = tables;
    }

    static Document read(byte[] document) {
        var decoded = DocumentText.decode(document);
        var grid = new GridBuilder();
        var page = Jsoup.parse(decoded.text());
        note(grid, "隐藏或划掉的文字没有识别", HiddenHtml.take(page));
        note(grid, "不能识别的内容中的文字没有识别", takeUnknown(page));
        var source =
                new HtmlSource(grid, Shape.ALIGNED, !page.head().select(OWN).isEmpty(), 0);
        source.walk(page.body());
        source.flush();
        return grid.build("html", decoded.charset());
    }

    private static void note(GridBuilder grid, String what, List<String> texts) {
        if (!texts.isEmpty()) {
            grid.note("全文", what + "：“" + TextCells.shortened(String.join("”“", texts)) + "”");
        }
    }

    /** Puts what was typed or ticked in place of the fields of a form, and takes out what is no text. */
    private static List<String> takeUnknown(org.jsoup.nodes.Document page) {
        page.body().select("input, select, textarea").forEach(field -> field.replaceWith(new TextNode(state(field))));
        return HiddenHtml.takeOut(page, page.body().select(String.join(", ", UNKNOWN)));
    }

    private static String state(Element field) {
        return switch (field.normalName()) {
            case "select" -> {
                var chosen = field.select("option[selected]");
                yield (chosen.isEmpty() ? field.select("option") : chosen)
                        .stream().map(Element::text).findFirst().orElse("");
            }
            case "textarea" -> field.wholeText();
            default ->
                switch (field.attr("type").toLowerCase(java.util.Locale.ROOT)) {
                    case "checkbox" -> field.hasAttr("checked") ? "☑" : "□";
                    case "radio" -> field.hasAttr("checked") ? "●" : "○";
                    case "hidden", "button", "submit", "password", "file" -> "";
                    default -> field.attr("value");
                };
        };
    }

    private void walk(Element element) {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(oneBlank(words.getWholeText()));
            } else if (node instanceof Element child && !NO_TEXT.contains(child.normalName())) {
                enter(child);
            }
        }
    }

    private void enter(Element child) {
        var name = child.normalName();
        if (name.equals("table")) {
            flush();
            tables++;
            table(child, "表格" + tables);
        } else if (name.equals("br")) {
            flush();
        } else if (name.equals("footer")) {
            flush();
            var furniture = new HtmlSource(grid, Shape.FURNITURE, isExact, tables);
            furniture.walk(child);
            furniture.flush();
            tables = furniture.tables;
        } else if (child.isBlock()) {
            flush();
            walk(child);
            flush();
        } else {
            walk(child);
        }
    }

    private void flush() {
        var line = text.toString().strip();
        text.setLength(0);
        if (!line.isEmpty()) {
            var cells = TextCells.of(line);
            grid.text("正文", shape == Shape.FURNITURE ? shape : cells.shape(), cells.texts());
        }
    }

    private void table(Element table, String name) {
        grid.table(() -> {
            var number = 0;
            for (var row : rows(table)) {
                number++;
                row(row, name + " 第" + number + "行");
            }
        });
    }

    private void row(Element row, String words) {
        var inner = new ArrayList<Element>();
        var entries = new ArrayList<Entry>();
        for (var cell : row.children()) {
            if (cell.normalName().equals(HiddenHtml.NOTHING)) {
                continue;
            }
            var content = new StringBuilder();
            content(cell, content, inner);
            entries.add(new Entry(content.toString(), span(cell, "colspan"), span(cell, "rowspan"), "", isExact));
        }
        grid.row(words, entries);
        for (var i = 0; i < inner.size(); i++) {
            table(inner.get(i), words + "内的表格" + (i + 1));
        }
    }

    /** The rows of a table itself; what stands between rows and belongs to none is read before it. */
    private List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(rows(child));
                default -> {
                    walk(child);
                    flush();
                }
            }
        }
        return rows;
    }

    private void content(Node cell, StringBuilder text, List<Element> inner) {
        for (var node : cell.childNodes()) {
            if (node instanceof TextNode words) {
                append(text, words.getWholeText());
            } else if (node instanceof Element child && !NO_TEXT.contains(child.normalName())) {
                if (child.normalName().equals("table")) {
                    inner.add(child);
                } else {
                    element(child, text, inner);
                }
            }
        }
    }

    private void element(Element child, StringBuilder text, List<Element> inner) {
        var breaks = child.isBlock() || child.normalName().equals("br");
        if (breaks) {
            newLine(text);
        }
        content(child, text, inner);
        if (child.isBlock()) {
            newLine(text);
        }
    }

    private void append(StringBuilder text, String wholeText) {
        if (isExact) {
            text.append(wholeText);
            return;
        }
        var words = oneBlank(wholeText);
        var joins = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(joins ? words : words.stripLeading());
    }

    private static void newLine(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static String oneBlank(String text) {
        return text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    }

    private static int span(Element cell, String attribute) {
        var span = cell.attr(attribute).strip();
        return span.matches("[0-9]{1,4}") ? Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(span))) : 1;
    }
}
