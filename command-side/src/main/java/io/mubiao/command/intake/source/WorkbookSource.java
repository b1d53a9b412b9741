package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Excel workbooks (xlsx), as a stream of cells: a model in memory takes fifty times the size of its parts. */
final class WorkbookSource {

    private static final Set<String> PARTS = Set.of("mergeCells", "cols", "sheetData");

    private WorkbookSource() {}

    static Document read(byte[] document, OfficeZip zip) throws IOException {
        var grid = new GridBuilder();
        try (var file = OPCPackage.open(new ByteArrayInputStream(document))) {
            var strings = SharedTexts.read(sharedStrings(file));
            var reader = new XSSFReader(file);
            var styles = reader.getStylesTable();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            var hidden = hiddenSheets(reader);
            while (sheets.hasNext()) {
                try (var part = sheets.next()) {
                    if (hidden.contains(sheets.getSheetName())) {
                        grid.note(sheets.getSheetName(), "隐藏的工作表“" + sheets.getSheetName() + "”没有识别");
                        continue;
                    }
                    var worksheet = new Worksheet(sheets.getSheetName(), zip.isOwn());
                    readCells(part.readAllBytes(), worksheet, styles, strings);
                    worksheet.addTo(grid);
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | XMLStreamException e) {
            throw new IOException(e);
        }
        noteTheRest(grid, zip);
        return grid.build("xlsx", null);
    }

    private static void readCells(byte[] part, Worksheet worksheet, StylesTable styles, SharedTexts strings)
            throws SAXException, IOException, ParserConfigurationException, XMLStreamException {
        readLayout(Xml.open(part), worksheet, styles);
        var formatter = new ShownNumber();
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(styles, strings, new Cells(worksheet, formatter, strings), formatter, false));
        parser.parse(new InputSource(new ByteArrayInputStream(part)));
    }

    /** The part that cells refer to for their texts; its name is up to the program that wrote the file. */
    private static byte @Nullable [] sharedStrings(OPCPackage file) throws IOException {
        for (var part : file.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            try (var content = part.getInputStream()) {
                return content.readAllBytes();
            }
        }
        return null;
    }

    /** The names of the worksheets that do not show. */
    private static Set<String> hiddenSheets(XSSFReader reader)
            throws XMLStreamException, IOException, OpenXML4JException {
        var hidden = new HashSet<String>();
        try (var workbook = reader.getWorkbookData()) {
            var xml = Xml.open(workbook.readAllBytes());
            xml.children(name -> {
                if (name.equals("sheets")) {
                    readHidden(xml, hidden);
                } else {
                    xml.skip();
                }
            });
        }
        return hidden;
    }

    private static void readHidden(Xml xml, Set<String> hidden) throws XMLStreamException {
        xml.children(name -> {
            var state = xml.attribute("state");
            var sheet = xml.attribute("name");
            if (sheet != null && state != null && !state.equals("visible")) {
                hidden.add(sheet);
            }
            xml.skip();
        });
    }

    /** Merged cells, and rows and columns that do not show. */
    private static void readLayout(Xml xml, Worksheet worksheet, StylesTable styles) throws XMLStreamException {
        xml.children(name -> {
            if (PARTS.contains(name)) {
                readLayout(xml, worksheet, styles);
                return;
            }
            var range = name.equals("mergeCell") ? xml.attribute("ref") : null;
            if (range != null) {
                worksheet.merge(CellRangeAddress.valueOf(range));
            }
            if (name.equals("row")) {
                if (isHidden(xml) && number(xml, "r") > 0) {
                    worksheet.hideRow(number(xml, "r") - 1);
                }
                xml.children(cell -> lookAt(xml, worksheet, styles));
                return;
            }
            if (name.equals("col") && isHidden(xml) && number(xml, "min") > 0) {
                worksheet.hideColumns(number(xml, "min") - 1, Math.max(number(xml, "min"), number(xml, "max")) - 1);
            }
            xml.skip();
        });
    }

    /** Looks for what the library does not say of a cell: a font that strikes it, a formula without a result. */
    private static void lookAt(Xml xml, Worksheet worksheet, StylesTable styles) throws XMLStreamException {
        var address = xml.attribute("r");
        var style = number(xml, "s");
        var parts = new HashSet<String>();
        xml.children(part -> {
            parts.add(part);
            xml.skip();
        });
        if (address == null || !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return;
        }
        if (style > 0
                && style < styles.getNumCellStyles()
                && styles.getStyleAt(style).getFont().getStrikeout()) {
            var cell = new CellReference(address);
            worksheet.strike(cell.getRow(), cell.getCol());
        }
        if (parts.contains("f") && !parts.contains("v") && !parts.contains("is")) {
            worksheet.withoutResult(address);
        }
    }

    /** Whether a row or a column is hidden, or has no height or width left. */
    private static boolean isHidden(Xml xml) {
        var hidden = xml.attribute("hidden");
        var size = xml.attribute("ht") == null ? xml.attribute("width") : xml.attribute("ht");
        return "1".equals(hidden) || "true".equals(hidden) || size != null && size.matches("0(?:\\.0*)?");
    }

    /** 0 for what is no row or column of a workbook. */
    private static int number(Xml xml, String attribute) {
        var text = xml.attribute(attribute);
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static void noteTheRest(GridBuilder grid, OfficeZip zip) {
        if (!zip.below("xl/drawings/drawing").isEmpty()) {
            grid.note("全文", "工作簿中有图形、文本框或图片，没有识别");
        }
        if (!zip.below("xl/comments").isEmpty()
                || !zip.below("xl/threadedComments").isEmpty()) {
            grid.note("全文", "工作簿中有批注，没有识别");
        }
    }

    /** Hands the cells on, with what they do not show. */
    private record Cells(Worksheet worksheet, ShownNumber formatter, SharedTexts texts)
            implements SheetContentsHandler {

        private static final String ERROR = "ERROR:";

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(@Nullable String address, @Nullable String text, @Nullable XSSFComment comment) {
            var stored = formatter.takeStored();
            var struck = texts.takeStruck();
            if (text == null || address == null) {
                return;
            }
            var reference = new CellReference(address);
            var shown = text.startsWith(ERROR) ? text.substring(ERROR.length()) : text;
            worksheet.add(reference.getRow(), reference.getCol(), shown);
            worksheet.struck(reference.getRow(), reference.getCol(), struck);
            if (stored != null) {
                worksheet.stored(reference.getRow(), reference.getCol(), shown, stored);
            }
        }
    }
}
