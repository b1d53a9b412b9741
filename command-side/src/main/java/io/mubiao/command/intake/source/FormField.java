package io.mubiao.command.intake.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A field of a Word form that has no text but a state: a box to tick, or a list to choose from. */
final class FormField {

    private static final List<String> CODES = List.of("FORMCHECKBOX", "FORMTEXT", "FORMDROPDOWN");

    private final List<String> entries = new ArrayList<>();
    private boolean isBox;
    private boolean isTicked;
    private int chosen;

    private FormField() {}

    /** What a field's code says besides that it is one of a form. */
    static String withoutCode(String field) {
        var text = field.strip();
        return CODES.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(code -> text.substring(code.length()))
                .orElse(text);
    }

    /** Takes the current element, which may hold neither. */
    static FormField read(Xml xml) throws XMLStreamException {
        var field = new FormField();
        field.readInside(xml);
        return field;
    }

    private void readInside(Xml xml) throws XMLStreamException {
        xml.children(name -> {
            var value = xml.attribute("val");
            switch (name) {
                case "checkBox" -> isBox = true;
                // whether it is ticked now stands behind whether it is at first
                case "default", "checked" -> isTicked = isBox && xml.isOn();
                case "result" -> chosen = xml.number("val", 0);
                case "listEntry" -> entries.add(String.valueOf(value));
                default -> {}
            }
            readInside(xml);
        });
    }

    String print() {
        if (isBox) {
            return isTicked ? "☑" : "□";
        }
        return chosen < entries.size() ? entries.get(chosen) : "";
    }
}
