package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, without the parts of them that are struck, and without the readings above them. */
final class SharedTexts implements SharedStrings {

    /** @param struck what is left out, empty for most texts */
    private record Text(String shown, String struck) {}

    private final List<Text> texts = new ArrayList<>();
    private String struck = "";

    static SharedTexts read(byte @Nullable [] part) throws XMLStreamException {
        var texts = new SharedTexts();
        if (part != null) {
            var xml = Xml.open(part);
            xml.children(name -> {
                if (name.equals("si")) {
                    texts.texts.add(text(xml));
                } else {
                    xml.skip();
                }
            });
        }
        return texts;
    }

    private static Text text(Xml xml) throws XMLStreamException {
        var shown = new StringBuilder();
        var struck = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "t" -> shown.append(xml.text());
                case "r" -> readRun(xml, shown, struck);
                default -> xml.skip();
            }
        });
        return new Text(shown.toString(), unescaped(struck.toString()));
    }

    private static void readRun(Xml xml, StringBuilder shown, StringBuilder struck) throws XMLStreamException {
        var text = new StringBuilder();
        var isStruck = new boolean[1];
        xml.children(name -> {
            if (name.equals("t")) {
                text.append(xml.text());
            } else if (name.equals("rPr")) {
                xml.children(property -> {
                    isStruck[0] |= property.equals("strike") && xml.isOn();
                    xml.skip();
                });
            } else {
                xml.skip();
            }
        });
        (isStruck[0] ? struck : shown).append(text);
    }

    /** Line ends and the like are written _x000D_; of what is shown, the library takes that back. */
    private static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    /** What is struck of the text last given, asked for once. */
    String takeStruck() {
        var taken = struck;
        struck = "";
        return taken;
    }

    @Override
    public RichTextString getItemAt(int index) {
        var text = texts.get(index);
        struck = text.struck;
        return new XSSFRichTextString(text.shown);
    }

    @Override
    public int getCount() {
        return texts.size();
    }

    @Override
    public int getUniqueCount() {
        return texts.size();
    }
}
