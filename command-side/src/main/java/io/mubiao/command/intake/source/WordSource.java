package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import io.mubiao.command.intake.grid.Line.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Word documents (docx). The main part is walked as a stream rather than through a model of it in memory: five megabytes
 * packed can be a tree of half a gigabyte, and a model of tables leaves out rows inside content controls.
 */
final class WordSource {

    private static final Pattern MAIN =
            Pattern.compile("PartName=\"/([^\"]{1,200})\"[^<>]{0,100}wordprocessingml\\.document\\.main");
    private static final int MAX_DEPTH = 20;

    private final GridBuilder grid;
    private final Xml xml;
    private final WordText text;
    private final boolean isExact;
    private int tables;
    private int paragraphs;

    private WordSource(GridBuilder grid, byte[] part, boolean isExact, OfficeZip zip) throws XMLStreamException {
        this.grid = grid;
        this.xml = Xml.open(part);
        this.text = new WordText(
                xml,
                isExact,
                WordStyles.read(zip.part("word/styles.xml")),
                ListNumbers.read(zip.part("word/numbering.xml")));
        this.isExact = isExact;
    }

    static Document read(OfficeZip zip) throws IOException {
        var grid = new GridBuilder();
        try {
            var main = MAIN.matcher(zip.contentTypes());
            var part = zip.part(main.find() ? main.group(1) : "word/document.xml");
            if (part == null) {
                throw new IOException("no main part");
            }
            new WordSource(grid, part, zip.isOwn(), zip).readBody();
            for (var around : zip.parts().entrySet()) {
                if (around.getKey().startsWith("word/header")) {
                    readAround(grid, around.getValue(), zip, "页眉");
                } else if (around.getKey().startsWith("word/footer")) {
                    readAround(grid, around.getValue(), zip, "页脚");
                }
            }
            readNotes(grid, zip);
            noteTheRest(grid, zip);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return grid.build("docx", null);
    }

    private static void readAround(GridBuilder grid, byte[] part, OfficeZip zip, String words)
            throws XMLStreamException {
        var around = new WordSource(grid, part, false, zip);
        around.readAround(words);
        around.noteLeftOut(words);
    }

    /** What readers find below or beside the pages. */
    private static void readNotes(GridBuilder grid, OfficeZip zip) throws XMLStreamException {
        var names = List.of("word/footnotes.xml", "word/endnotes.xml", "word/comments.xml");
        var words = List.of("脚注", "尾注", "批注");
        for (var i = 0; i < names.size(); i++) {
            var part = zip.part(names.get(i));
            if (part != null) {
                grid.grid(words.get(i));
                var note = new WordSource(grid, part, false, zip);
                note.readNote(words.get(i));
                note.noteLeftOut(words.get(i));
            }
        }
    }

    /** Parts that text may stand in, and which are no text of the document. */
    private static void noteTheRest(GridBuilder grid, OfficeZip zip) {
        var others = Map.of("word/charts/", "图表", "word/diagrams/", "SmartArt 图形", "word/embeddings/", "嵌入的文件");
        others.forEach((folder, what) -> {
            if (zip.names().stream().anyMatch(name -> name.startsWith(folder))) {
                grid.note("全文", "文件中有" + what + "，其中的文字没有识别");
            }
        });
    }

    private void readBody() throws XMLStreamException {
        readBlocks();
        noteLeftOut("全文");
        if (text.pictures() > 0) {
            grid.note("全文", "文件中有 " + text.pictures() + " 处图片或图形，没有识别");
        }
    }

    /** Tells what was not read of the part, whichever it is. */
    private void noteLeftOut(String words) {
        noteTexts(words, "隐藏、划掉或修订中删除的文字没有识别", text.unprinted());
        noteTexts(words, "不能识别的内容中的文字没有识别", text.unknown());
    }

    private void noteTexts(String words, String what, List<String> texts) {
        if (!texts.isEmpty()) {
            grid.note(words, what + "：“" + TextCells.shortened(String.join("”“", texts)) + "”");
        }
    }

    private void readBlocks() throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "p" -> {
                    addParagraph(text.paragraph());
                    addBoxes();
                }
                case "tbl" -> {
                    var table = table(0);
                    tables++;
                    table.addTo(grid, "表格" + tables, isExact);
                    addBoxes();
                }
                case "altChunk" -> {
                    grid.note("全文", "文件中插入了另一份文件（altChunk），其中的文字没有识别");
                    xml.skip();
                }
                case "del" -> text.leaveOut(xml.allText());
                case "moveFrom", "sectPr", "Fallback" -> xml.skip();
                default -> readBlocks();
            }
        });
    }

    private void addParagraph(String paragraph) {
        paragraphs++;
        for (var line : paragraph.split("\n")) {
            if (!line.isBlank()) {
                var cells = TextCells.of(line);
                grid.text("第" + paragraphs + "段", cells.shape(), cells.texts());
            }
        }
    }

    private void addBoxes() {
        for (var box : text.boxes()) {
            if (!box.isEmpty()) {
                grid.text("文本框", Shape.FURNITURE, List.of(box));
                grid.note("文本框", "文本框中的文字没有识别：“" + TextCells.shortened(box) + "”");
            }
        }
    }

    private WordTable table(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("tables inside tables inside tables");
        }
        var table = new WordTable();
        readRows(table, depth);
        return table;
    }

    private void readRows(WordTable table, int depth) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "tr" -> {
                    var row = new WordRow(depth);
                    row.read();
                    if (row.isLeftOut) {
                        row.cells.forEach(cell -> text.leaveOut(cell.text()));
                    } else {
                        table.add(new WordTable.Row(row.cells, row.inner));
                    }
                }
                case "del" -> text.leaveOut(xml.allText());
                case "tblPr", "tblGrid" -> xml.skip();
                default -> readRows(table, depth);
            }
        });
    }

    /** A row while it is read. */
    private final class WordRow {

        private final int depth;
        private final List<WordTable.Cell> cells = new ArrayList<>();
        private final List<WordTable> inner = new ArrayList<>();
        private int column;
        private int width = 1;
        private boolean continues;
        private boolean joinsLeft;
        private boolean isLeftOut;

        WordRow(int depth) {
            this.depth = depth;
        }

        void read() throws XMLStreamException {
            xml.children(name -> {
                switch (name) {
                    case "tc" -> readCell();
                    case "trPr" -> readProperties();
                    case "tblPrEx" -> xml.skip();
                    default -> read();
                }
            });
        }

        private void readProperties() throws XMLStreamException {
            xml.children(name -> {
                if (name.equals("gridBefore") && xml.number("val", 0) > 0) {
                    width = xml.number("val", 0);
                    addCell("");
                }
                isLeftOut |= name.equals("del") || name.equals("hidden") && xml.isOn();
                xml.skip();
            });
        }

        private void readCell() throws XMLStreamException {
            width = 1;
            continues = false;
            joinsLeft = false;
            var paragraphsOfCell = new ArrayList<String>();
            readContent(paragraphsOfCell);
            var content = String.join("\n", paragraphsOfCell);
            addCell(isExact ? content : content.strip());
        }

        private void readContent(List<String> texts) throws XMLStreamException {
            xml.children(name -> {
                switch (name) {
                    case "p" -> texts.add(text.paragraph());
                    case "tbl" -> inner.add(table(depth + 1));
                    case "tcPr" -> readSpans();
                    case "del" -> text.leaveOut(xml.allText());
                    case "moveFrom" -> xml.skip();
                    default -> readContent(texts);
                }
            });
        }

        private void readSpans() throws XMLStreamException {
            xml.children(name -> {
                switch (name) {
                    case "gridSpan" -> width = Math.max(1, xml.number("val", 1));
                    case "vMerge" -> continues = !"restart".equals(xml.attribute("val"));
                    case "hMerge" -> joinsLeft = !"restart".equals(xml.attribute("val"));
                    default -> {}
                }
                xml.skip();
            });
        }

        private void addCell(String content) {
            if (joinsLeft && content.isEmpty() && !cells.isEmpty()) {
                var left = cells.remove(cells.size() - 1);
                cells.add(new WordTable.Cell(left.column(), left.width() + width, left.continues(), left.text()));
            } else {
                cells.add(new WordTable.Cell(column, width, continues, content));
            }
            column += width;
        }
    }

    /** Page headers and footers. */
    private void readAround(String words) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("p")) {
                var line = text.paragraph().replace('\t', ' ').strip();
                var boxes = new ArrayList<>(text.boxes());
                boxes.add(0, line);
                boxes.removeIf(String::isBlank);
                boxes.forEach(furniture -> grid.text(words, Shape.FURNITURE, List.of(furniture)));
            } else {
                readAround(words);
            }
        });
    }

    private void readNote(String words) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("p")) {
                var line = text.paragraph().strip();
                if (!line.isEmpty()) {
                    grid.text(words, Shape.LOOSE, List.of(line));
                }
            } else {
                readNote(words);
            }
        });
    }
}
