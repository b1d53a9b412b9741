package io.mubiao.query.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms as a workbook, a sheet each. */
final class ExcelPaper {

    private ExcelPaper() {}

    static void print(Paper paper, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new ExcelStyles(workbook);
            for (var form : paper.forms()) {
                new ExcelForm(workbook, styles).add(form);
            }
            finish(workbook, paper, out);
        }
    }

    static void finish(XSSFWorkbook workbook, Paper paper, OutputStream out) throws IOException {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator("Mubiao");
        properties.setCreated(Optional.of(Date.from(paper.at())));
        properties.setModified(Optional.of(Date.from(paper.at())));
        ReproducibleZip.write(workbook::write, paper.at(), out);
    }
}
