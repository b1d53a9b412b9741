package io.mubiao.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlFileTest {

    @Test
    void everyTextIsReadBackAsItIs() throws Exception {
        var text = "<项目> & \"引号\" '单' 😀\uD83D\uDE80 \u2028 ]]>";

        var root = read(text);

        assertThat(root.getNamespaceURI()).isEqualTo("urn:test");
        assertThat(root.getAttribute("名")).isEqualTo(text);
        assertThat(root.getElementsByTagName("文").item(0).getTextContent()).isEqualTo(text);
    }

    @Test
    void whatXmlCannotSayDoesNotMakeItUnreadable() throws Exception {
        var root = read("a\u0000b\uD83Dc\uFFFFd");

        assertThat(root.getElementsByTagName("文").item(0).getTextContent()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void whatIsNotThereTakesNoRoom() {
        var out = new ByteArrayOutputStream();
        new XmlFile(out, "根", "urn:test")
                .attribute("无", null)
                .element("无", " ")
                .element("无", null)
                .finish();

        assertThat(out.toString(UTF_8)).doesNotContain("无");
    }

    private static Element read(String text) throws Exception {
        var out = new ByteArrayOutputStream();
        new XmlFile(out, "根", "urn:test")
                .attribute("名", text)
                .element("文", text)
                .finish();
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }
}
