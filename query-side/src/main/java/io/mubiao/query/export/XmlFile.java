package io.mubiao.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An XML document while it is written, in UTF-8. What XML has no way to say becomes U+FFFD. */
public final class XmlFile {

    private static final int REPLACEMENT = 0xFFFD;
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    /**
     * Begins the document with its root.
     *
     * @param out stays open
     */
    public XmlFile(OutputStream out, String root, String namespace) {
        try {
            xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    public XmlFile begin(String name) {
        return write(() -> xml.writeStartElement(name));
    }

    public XmlFile end() {
        return write(xml::writeEndElement);
    }

    /** Directly behind {@link #begin}; nothing when there is no value. */
    public XmlFile attribute(String name, @Nullable Object value) {
        return value == null ? this : write(() -> xml.writeAttribute(name, possible(value.toString())));
    }

    /** An element with a text; nothing when there is none. */
    public XmlFile element(String name, @Nullable Object text) {
        if (text == null || text.toString().isBlank()) {
            return this;
        }
        return write(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(possible(text.toString()));
            xml.writeEndElement();
        });
    }

    /** Ends what is open. */
    public void finish() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlFile write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(e.getNestedException() instanceof IOException io ? io : new IOException(e));
    }

    private static String possible(String text) {
        if (text.codePoints().allMatch(XmlFile::isPossible)) {
            return text;
        }
        var possible = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isPossible(character) ? character : REPLACEMENT)
                .forEach(possible::appendCodePoint);
        return possible.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isPossible(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
