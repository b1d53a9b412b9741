package io.mubiao.query.paper;

import com.microsoft.schemas.vml.CTShape;
import java.util.Arrays;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;

/** The mark of a section. POI prints it black and level; this makes it grey and oblique. */
final class WordMark {

    private static final QName SHAPE = new QName("urn:schemas-microsoft-com:vml", "shape");
    private static final String STYLE = "position:absolute;width:%dpt;height:%dpt;rotation:330;z-index:-251654144;"
            + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
            + "mso-position-vertical:center;mso-position-vertical-relative:margin";
    private static final int WIDEST = 440;
    private static final int LETTER = 110;

    private WordMark() {}

    static void add(XWPFHeaderFooterPolicy policy, String mark) {
        policy.createWatermark(mark);
        int width = Math.min(WIDEST, LETTER * mark.length());
        var style = STYLE.formatted(width, width / mark.length());
        for (var header : List.of(policy.getDefaultHeader(), policy.getFirstPageHeader(), policy.getEvenPageHeader())) {
            header.getParagraphs().stream()
                    .flatMap(paragraph -> Arrays.stream(paragraph.getCTP().getRArray()))
                    .flatMap(run -> Arrays.stream(run.getPictArray()))
                    .flatMap(picture -> Arrays.stream(picture.selectChildren(SHAPE)))
                    .map(CTShape.class::cast)
                    .forEach(shape -> {
                        shape.setStyle(style);
                        shape.setFillcolor("#d9d9d9");
                    });
        }
    }
}
