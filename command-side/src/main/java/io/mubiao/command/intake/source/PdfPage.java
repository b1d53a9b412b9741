package io.mubiao.command.intake.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on a page: glyphs, ruling lines and how many pictures. Pictures are counted and never unpacked. */
final class PdfPage extends PDFTextStripper {

    private static final List<String> PATH_OPERATORS =
            List.of("m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    /** Text turned more than this is stamped over the page. */
    private static final double SLANT = 0.1;

    private static final int MAX_OPERATORS = 500_000;

    /** Where running titles end, in points from the top; titles of sheets stand below. */
    private static final double HEAD = 42;

    /** Where running footers begin, in points from the bottom. */
    private static final double FOOT = 60;

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Ruling> rulings = new ArrayList<>();
    final StringBuilder slanted = new StringBuilder();
    int pictures;
    int nameless;
    private final PDPage page;
    private final List<Ruling> stroked = new ArrayList<>();
    private final List<Ruling> filled = new ArrayList<>();
    private int operators;
    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float last = new Point2D.Float();
    private double[] extent = noExtent();

    private PdfPage(PDPage page) {
        this.page = page;
        PATH_OPERATORS.forEach(name -> addOperator(new Path(name)));
    }

    static PdfPage read(PDPage page) throws IOException {
        var read = new PdfPage(page);
        read.processPage(page);
        return read;
    }

    /** Whether a line stands where pages print running titles. */
    boolean isInHead(List<Glyph> line) {
        return line.get(0).y() < HEAD;
    }

    /** Whether a line stands where pages print running titles or footers. */
    boolean isInMargin(List<Glyph> line) {
        var height = page.getRotation() % 180 == 0
                ? page.getCropBox().getHeight()
                : page.getCropBox().getWidth();
        return isInHead(line) || line.get(0).y() > height - FOOT;
    }

    boolean isEmpty() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw Refusal.unreadable("PDF 的页面过于复杂，不予读取。请上传 docx、xlsx 文件。");
        }
        if (operator.getName().equals("BI")
                || operator.getName().equals("Do")
                        && !operands.isEmpty()
                        && operands.get(0) instanceof COSName name
                        && getResources().isImageXObject(name)) {
            pictures++;
            return;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        var matrix = text.getTextMatrix();
        var isTurned = Math.abs(text.getDir()) > 1
                || Math.abs(matrix.getShearX()) > SLANT * Math.abs(matrix.getScaleX()) && page.getRotation() % 180 == 0;
        var words = text.getUnicode();
        if (words == null || words.isEmpty() || words.codePoints().anyMatch(PdfPage::isNameless)) {
            nameless++;
        }
        if (isTurned) {
            slanted.append(words == null ? "\uFFFD" : words);
        } else {
            glyphs.add(new Glyph(
                    words == null ? "\uFFFD" : words,
                    text.getXDirAdj(),
                    text.getYDirAdj(),
                    text.getWidthDirAdj(),
                    Math.max(1, text.getFontSizeInPt())));
        }
    }

    /** Nothing is written: the glyphs are what is asked for. */
    @Override
    protected void writePage() {}

    /** What a font draws without saying which character it is. */
    private static boolean isNameless(int character) {
        return character == 0xFFFD
                || character < 0x20 && !Character.isWhitespace(character)
                || Character.getType(character) == Character.PRIVATE_USE;
    }

    /** Follows the lines that are drawn. */
    private final class Path extends OperatorProcessor {

        private final String name;

        Path(String name) {
            super(PdfPage.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            switch (name) {
                case "m" -> {
                    closeFilled();
                    last = start = point(operands, 0);
                    extend(last);
                }
                case "l" -> lineTo(point(operands, 0));
                case "c", "v", "y" -> last = point(operands, operands.size() - 2);
                case "h" -> lineTo(start);
                case "re" -> rectangle(operands);
                case "s", "b", "b*" -> {
                    lineTo(start);
                    paint();
                }
                case "n" -> forget();
                default -> paint();
            }
        }

        private void rectangle(List<COSBase> operands) {
            closeFilled();
            var corner = point(operands, 0);
            var opposite =
                    transformed(number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3));
            stroked.addAll(Ruling.between(corner.x, corner.y, opposite.x, corner.y));
            stroked.addAll(Ruling.between(corner.x, opposite.y, opposite.x, opposite.y));
            stroked.addAll(Ruling.between(corner.x, corner.y, corner.x, opposite.y));
            stroked.addAll(Ruling.between(opposite.x, corner.y, opposite.x, opposite.y));
            extend(corner);
            extend(opposite);
            closeFilled();
            last = start = corner;
        }

        private void lineTo(Point2D.Float next) {
            stroked.addAll(Ruling.between(last.x, last.y, next.x, next.y));
            extend(next);
            last = next;
        }

        private void paint() {
            closeFilled();
            var isFilledOnly = name.startsWith("f") || name.equals("F");
            rulings.addAll(isFilledOnly ? filled : stroked);
            forget();
        }

        private void forget() {
            stroked.clear();
            filled.clear();
            extent = noExtent();
        }

        /** A filled area may be a line that was drawn as a thin box. */
        private void closeFilled() {
            if (extent[0] <= extent[2]) {
                filled.addAll(Ruling.filled(extent[0], extent[1], extent[2], extent[3]));
            }
            extent = noExtent();
        }

        private void extend(Point2D.Float point) {
            extent[0] = Math.min(extent[0], point.x);
            extent[1] = Math.min(extent[1], point.y);
            extent[2] = Math.max(extent[2], point.x);
            extent[3] = Math.max(extent[3], point.y);
        }

        private Point2D.Float point(List<COSBase> operands, int at) {
            return transformed(number(operands, at), number(operands, at + 1));
        }

        private Point2D.Float transformed(float x, float y) {
            return onPage(getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y));
        }

        private static float number(List<COSBase> operands, int at) {
            return at >= 0 && at < operands.size() && operands.get(at) instanceof COSNumber number
                    ? number.floatValue()
                    : 0;
        }
    }

    /** From the page's own coordinates to those of a reader who looks at it. */
    private Point2D.Float onPage(Point2D.Float point) {
        var box = page.getCropBox();
        var x = point.x - box.getLowerLeftX();
        var y = point.y - box.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(box.getWidth() - x, y);
            case 270 -> new Point2D.Float(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Float(x, box.getHeight() - y);
        };
    }

    private static double[] noExtent() {
        return new double[] {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
    }
}
