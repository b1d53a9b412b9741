package io.mubiao.query.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads the XML of a package back, and holds it against its schema. */
final class XmlChecks {

    private static final byte[] SOURCE = source();
    private static final Schema SCHEMA = schema();

    private XmlChecks() {}

    /** The schema's own text. */
    static byte[] schemaText() {
        return SOURCE.clone();
    }

    /** @throws IOException saying what the schema forbids */
    static void validate(byte[] xml) throws IOException {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static Document read(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The text of the first element of a name; empty if there is none. */
    static String text(Document xml, String name) {
        var found = xml.getElementsByTagNameNS(ArchiveFiles.NAMESPACE, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(SOURCE)));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] source() {
        try (InputStream file = Objects.requireNonNull(XmlChecks.class.getResourceAsStream("archive-1.xsd"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
