package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The text of paragraphs as it prints: what was deleted under revision is gone, what stands in boxes is set aside. */
final class WordText {

    private static final Set<String> UNPRINTED = Set.of("vanish", "strike", "dstrike");
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Xml xml;
    private final boolean isOwn;
    private final List<String> boxes = new ArrayList<>();
    private final List<String> unprinted = new ArrayList<>();
    private int pictures;
    private boolean isPrinted = true;

    /** @param isOwn whether the product wrote the document, and each line break is the one that it was */
    WordText(Xml xml, boolean isOwn) {
        this.xml = xml;
        this.isOwn = isOwn;
    }

    /** Texts of boxes since last asked. */
    List<String> boxes() {
        var taken = List.copyOf(boxes);
        boxes.clear();
        return taken;
    }

    /** Texts that are hidden or struck. */
    List<String> unprinted() {
        return unprinted;
    }

    int pictures() {
        return pictures;
    }

    /** Of the current paragraph. */
    String paragraph() throws XMLStreamException {
        var text = new StringBuilder();
        run(text);
        return text.toString();
    }

    private void run(StringBuilder text) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "tab", "ptab" -> skipAppending(text, "\t");
                case "br", "cr" -> skipAppending(text, lineBreak(name));
                case "noBreakHyphen" -> skipAppending(text, "-");
                case "r" -> readRun(text);
                case "rPr" -> readProperties();
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
                case "AlternateContent", "Choice", "drawing", "pict", "object" -> aside(name);
                default -> xml.skip();
            }
        });
    }

    /** A run, unless it is hidden or struck. */
    private void readRun(StringBuilder text) throws XMLStreamException {
        var own = new StringBuilder();
        isPrinted = true;
        run(own);
        if (isPrinted) {
            text.append(own);
        } else if (!own.toString().isBlank()) {
            unprinted.add(own.toString());
        }
        isPrinted = true;
    }

    private void readProperties() throws XMLStreamException {
        xml.children(name -> {
            var value = xml.attribute("val");
            isPrinted &= !UNPRINTED.contains(name) || value != null && OFF.contains(value);
            xml.skip();
        });
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
