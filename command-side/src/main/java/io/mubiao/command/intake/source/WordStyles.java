package io.mubiao.command.intake.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, as far as they decide whether a text shows and which number stands before it. */
final class WordStyles {

    private static final Set<String> UNPRINTED = Set.of("vanish", "strike", "dstrike");

    /** A style may be based on one that is based on another; a circle ends here. */
    private static final int MAX_DEPTH = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private Style defaults = new Style();
    private @Nullable String usual;

    /** What is said of a text in one place; what is not said is left to the next. */
    static final class Style {
        @Nullable
        String basedOn;

        @Nullable
        String font;

        final Map<String, Boolean> unprinted = new HashMap<>();
        final ListNumbers.Reference list = new ListNumbers.Reference();

        /** Reads an element of the properties of a run. */
        void read(String name, Xml xml) {
            if (UNPRINTED.contains(name)) {
                unprinted.put(name, xml.isOn());
            } else if (name.equals("rFonts")) {
                var ascii = xml.attribute("ascii");
                font = ascii == null ? xml.attribute("hAnsi") : ascii;
            }
        }
    }

    static WordStyles read(byte @Nullable [] part) throws XMLStreamException {
        var styles = new WordStyles();
        if (part != null) {
            var xml = Xml.open(part);
            xml.children(name -> {
                switch (name) {
                    case "docDefaults" -> styles.readProperties(xml, styles.defaults);
                    case "style" -> styles.readStyle(xml);
                    default -> xml.skip();
                }
            });
        }
        return styles;
    }

    private void readStyle(Xml xml) throws XMLStreamException {
        var style = new Style();
        var id = xml.attribute("styleId");
        if (id == null) {
            xml.skip();
            return;
        }
        styles.put(id, style);
        if ("paragraph".equals(xml.attribute("type")) && xml.attribute("default") != null) {
            usual = id;
        }
        readProperties(xml, style);
    }

    private void readProperties(Xml xml, Style style) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "rPrDefault", "pPrDefault", "rPr", "pPr" -> readProperties(xml, style);
                case "numPr" -> style.list.read(xml);
                default -> {
                    style.read(name, xml);
                    style.basedOn = name.equals("basedOn") ? xml.attribute("val") : style.basedOn;
                    xml.skip();
                }
            }
        });
    }

    /** Whether a run shows: what it says itself goes before its style, that before the paragraph's, that before the document's. */
    boolean isPrinted(Style own, @Nullable String runStyle, @Nullable String paragraphStyle) {
        return UNPRINTED.stream().noneMatch(property -> {
            var said = own.unprinted.get(property);
            said = said == null ? inherited(runStyle, property) : said;
            said = said == null ? inherited(paragraphStyle == null ? usual : paragraphStyle, property) : said;
            return Boolean.TRUE.equals(said == null ? defaults.unprinted.get(property) : said);
        });
    }

    private @Nullable Boolean inherited(@Nullable String id, String property) {
        var style = id == null ? null : styles.get(id);
        for (var depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            if (style.unprinted.containsKey(property)) {
                return style.unprinted.get(property);
            }
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return null;
    }

    /** The list that paragraphs of a style are numbered in, or null. */
    ListNumbers.@Nullable Reference list(@Nullable String id) {
        var style = id == null ? null : styles.get(id);
        for (var depth = 0; style != null && depth < MAX_DEPTH; depth++) {
            if (style.list.number() != null) {
                return style.list;
            }
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return null;
    }
}
