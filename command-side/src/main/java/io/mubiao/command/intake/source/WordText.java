package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The text of paragraphs as it prints: what was deleted under revision is gone, what stands in boxes is set aside. */
final class WordText {

    /** Elements that carry no text of the form. Others that are not known are told when there is text in them. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "sdtPr",
            "sdtEndPr",
            "proofErr",
            "bookmarkStart",
            "bookmarkEnd",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "footnoteReference",
            "endnoteReference",
            "footnoteRef",
            "endnoteRef",
            "lastRenderedPageBreak",
            "softHyphen",
            "rubyPr",
            "moveFrom",
            "tabs",
            "Fallback");

    /** Fields whose result is a matter of the page. */
    private static final Pattern OF_THE_PAGE =
            Pattern.compile("\\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|HYPERLINK|REF)\\b.*", Pattern.DOTALL);

    private final Xml xml;
    private final boolean isOwn;
    private final WordStyles styles;
    private final ListNumbers numbers;
    private final List<String> boxes = new ArrayList<>();
    private final List<String> unprinted = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int pictures;
    private WordStyles.Style run = new WordStyles.Style();
    private @Nullable String runStyle;
    private @Nullable String paragraphStyle;
    private ListNumbers.Reference list = new ListNumbers.Reference();
    private final StringBuilder field = new StringBuilder();
    private boolean hasResult;

    /** @param isOwn whether the product wrote the document, and each line break is the one that it was */
    WordText(Xml xml, boolean isOwn, WordStyles styles, ListNumbers numbers) {
        this.xml = xml;
        this.isOwn = isOwn;
        this.styles = styles;
        this.numbers = numbers;
    }

    /** Texts of boxes since last asked. */
    List<String> boxes() {
        var taken = List.copyOf(boxes);
        boxes.clear();
        return taken;
    }

    /** Texts that are hidden, struck or deleted under revision. */
    List<String> unprinted() {
        return unprinted;
    }

    /** Texts of elements that the reader does not know. */
    List<String> unknown() {
        return unknown;
    }

    int pictures() {
        return pictures;
    }

    /** Of the current paragraph. */
    String paragraph() throws XMLStreamException {
        var text = new StringBuilder();
        paragraphStyle = null;
        list = new ListNumbers.Reference();
        run(text);
        return number() + text;
    }

    /** What the paragraph's list prints before it. */
    private String number() {
        var reference = list.number() == null ? styles.list(paragraphStyle) : list;
        return reference == null || reference.number() == null ? "" : numbers.next(reference);
    }

    private void run(StringBuilder text) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(inFont(xml.text()));
                case "tab", "ptab" -> skipAppending(text, "\t");
                case "br", "cr" -> skipAppending(text, lineBreak(name));
                case "noBreakHyphen" -> skipAppending(text, "-");
                case "sym" -> readSymbol(text);
                case "r" -> readRun(text);
                case "rPr" -> readProperties();
                case "pPr" -> readParagraphProperties();
                case "instrText" -> field.append(xml.text());
                case "fldChar" -> readField(text);
                case "hyperlink",
                        "ins",
                        "moveTo",
                        "smartTag",
                        "sdt",
                        "sdtContent",
                        "fldSimple",
                        "customXml",
                        "dir",
                        "bdo",
                        "ruby",
                        "rubyBase" -> run(text);
                case "del", "delText" -> leaveOut(unprinted, xml.allText());
                case "AlternateContent", "Choice", "drawing", "pict", "object" -> aside(name);
                default -> {
                    if (WITHOUT_TEXT.contains(name)) {
                        xml.skip();
                    } else {
                        leaveOut(unknown, xml.allText());
                    }
                }
            }
        });
    }

    /** Tells a text that was deleted or hidden as a whole. */
    void leaveOut(String text) {
        leaveOut(unprinted, text);
    }

    private static void leaveOut(List<String> texts, String text) {
        if (!text.isBlank()) {
            texts.add(text.strip());
        }
    }

    /** A run, unless it is hidden or struck. */
    private void readRun(StringBuilder text) throws XMLStreamException {
        var own = new StringBuilder();
        run = new WordStyles.Style();
        runStyle = null;
        run(own);
        if (styles.isPrinted(run, runStyle, paragraphStyle)) {
            text.append(own);
        } else {
            leaveOut(unprinted, own.toString());
        }
        run = new WordStyles.Style();
        runStyle = null;
    }

    private void readProperties() throws XMLStreamException {
        xml.children(name -> {
            run.read(name, xml);
            runStyle = name.equals("rStyle") ? xml.attribute("val") : runStyle;
            xml.skip();
        });
    }

    private void readParagraphProperties() throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("numPr")) {
                list.read(xml);
                return;
            }
            paragraphStyle = name.equals("pStyle") ? xml.attribute("val") : paragraphStyle;
            xml.skip();
        });
    }

    private String inFont(String text) {
        return run.font != null && SymbolFont.isOne(run.font) ? SymbolFont.print(run.font, text) : text;
    }

    private void readSymbol(StringBuilder text) throws XMLStreamException {
        var font = String.valueOf(xml.attribute("font"));
        var code = String.valueOf(xml.attribute("char"));
        var symbol = code.matches("[0-9A-Fa-f]{2,5}") ? SymbolFont.print(font, Integer.parseInt(code, 16)) : null;
        if (symbol == null) {
            unknown.add("符号 " + font + " " + code);
        } else {
            text.append(symbol);
        }
        xml.skip();
    }

    /** A field prints its result; one of a form may have nothing but its state, and another nothing but its code. */
    private void readField(StringBuilder text) throws XMLStreamException {
        var type = xml.attribute("fldCharType");
        if ("begin".equals(type)) {
            field.setLength(0);
            hasResult = false;
        } else if ("separate".equals(type)) {
            hasResult = true;
        } else if ("end".equals(type)
                && !hasResult
                && !OF_THE_PAGE.matcher(field).matches()) {
            leaveOut(unknown, FormField.withoutCode(field.toString()));
        }
        text.append(FormField.read(xml).print());
    }

    private String lineBreak(String name) {
        if (isOwn && name.equals("cr")) {
            return "\r";
        }
        return isOwn && "textWrapping".equals(xml.attribute("type")) ? "\r\n" : "\n";
    }

    private void skipAppending(StringBuilder text, String character) throws XMLStreamException {
        text.append(character);
        xml.skip();
    }

    /** Looks for text boxes in a drawing. */
    private void aside(String name) throws XMLStreamException {
        pictures += name.equals("drawing") || name.equals("pict") ? 1 : 0;
        xml.children(child -> {
            if (child.equals("txbxContent")) {
                var text = new StringBuilder();
                box(text);
                boxes.add(text.toString().strip());
            } else if (child.equals("Fallback")) {
                xml.skip();
            } else {
                aside(child);
            }
        });
    }

    private void box(StringBuilder text) throws XMLStreamException {
        xml.children(child -> {
            if (child.equals("p")) {
                run(text);
                text.append('\n');
            } else {
                box(text);
            }
        });
    }
}
