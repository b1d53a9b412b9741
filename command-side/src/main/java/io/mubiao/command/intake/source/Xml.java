package io.mubiao.command.intake.source;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A walk through an XML part, element by element, without a tree in memory and without anything from outside. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** What is done with an element; it must take the whole element or leave it untouched. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name) throws XMLStreamException;
    }

    static Xml open(byte[] part) throws XMLStreamException {
        var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        return new Xml(reader);
    }

    /** Shows the children of the current element to a visitor. */
    void children(Visitor visitor) throws XMLStreamException {
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(reader.getLocalName());
            }
        }
    }

    void skip() throws XMLStreamException {
        var depth = 1;
        while (depth > 0) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** All text inside the current element, whatever its elements are. */
    String allText() throws XMLStreamException {
        var text = new StringBuilder();
        var depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /** Of the current element, by its local name. */
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether the current element, which switches something on by standing there, does not say that it is off. */
    boolean isOn() {
        var value = attribute("val");
        return value == null || !OFF.contains(value);
    }

    /** A small positive number, or the alternative. */
    int number(String name, int alternative) {
        var text = attribute(name);
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : alternative;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
