package io.mubiao.query.paper;

import io.mubiao.query.paper.Form.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** Forms as a document of a word processor. Each form is a section, because each has a foot of its own. */
final class WordPaper {

    private static final long A4_WIDTH = 11_906;
    private static final long A4_HEIGHT = 16_838;
    private static final long MARGIN = 1_134;
    private static final long BOTTOM = 1_560;
    private static final long FOOTER = 400;

    private final XWPFDocument document;

    private WordPaper(XWPFDocument document) {
        this.document = document;
    }

    static void print(Paper paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(paper.title());
            properties.setCreator("Mubiao");
            properties.setCreated(Optional.of(Date.from(paper.at())));
            properties.setModified(Optional.of(Date.from(paper.at())));
            var word = new WordPaper(document);
            for (int i = 0; i < paper.forms().size(); i++) {
                word.add(paper.forms().get(i), i + 1 == paper.forms().size());
            }
            ReproducibleZip.write(document::write, paper.at(), out);
        }
    }

    private void add(Form form, boolean last) {
        form.headings().forEach(this::heading);
        var body = document.getDocument().getBody();
        new WordTable(document, TypeSetting.of(form)).add();
        // a section ends with a paragraph; this one takes no room
        var end = document.createParagraph();
        WordText.smallest(end);
        var section = last
                ? body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr()
                : end.getCTP().addNewPPr().addNewSectPr();
        page(section);
        var policy = new XWPFHeaderFooterPolicy(document, section);
        new WordFoot(policy).add(form.foot());
        if (form.mark() != null) {
            WordMark.add(policy, form.mark());
        }
    }

    private void heading(Heading heading) {
        XWPFParagraph paragraph = document.createParagraph();
        var rank = heading.rank();
        paragraph.setAlignment(rank.isCentred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(0);
        WordText.add(paragraph, heading.text(), rank.points(), rank.isBold());
    }

    private static void page(CTSectPr section) {
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
    }
}
