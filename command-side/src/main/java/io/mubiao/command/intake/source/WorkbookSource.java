package io.mubiao.command.intake.source;

import io.mubiao.command.intake.grid.Document;
import io.mubiao.command.intake.grid.GridBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Excel workbooks (xlsx), as a stream of cells: a model in memory takes fifty times the size of its parts. */
final class WorkbookSource {

    private WorkbookSource() {}

    static Document read(byte[] document, OfficeZip zip) throws IOException {
        var grid = new GridBuilder();
        try (var file = OPCPackage.open(new ByteArrayInputStream(document))) {
            var strings = new ReadOnlySharedStringsTable(file);
            var reader = new XSSFReader(file);
            var styles = reader.getStylesTable();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var part = sheets.next()) {
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

    private static void readCells(
            byte[] part, Worksheet worksheet, StylesTable styles, ReadOnlySharedStringsTable strings)
            throws SAXException, IOException, ParserConfigurationException, XMLStreamException {
        readMerged(Xml.open(part), worksheet);
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(styles, strings, new Cells(worksheet), Worksheet.formatter(), false));
        parser.parse(new InputSource(new ByteArrayInputStream(part)));
    }

    private static void readMerged(Xml xml, Worksheet worksheet) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("mergeCells")) {
                readMerged(xml, worksheet);
                return;
            }
            var range = name.equals("mergeCell") ? xml.attribute("ref") : null;
            if (range != null) {
                worksheet.merge(CellRangeAddress.valueOf(range));
            }
            xml.skip();
        });
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

    /** Hands the cells on. */
    private record Cells(Worksheet worksheet) implements SheetContentsHandler {

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(@Nullable String address, @Nullable String text, @Nullable XSSFComment comment) {
            if (text != null && address != null) {
                var reference = new CellReference(address);
                worksheet.add(reference.getRow(), reference.getCol(), text);
            }
        }
    }
}
