package io.trellis.jobs.careers;

import io.trellis.jobs.posting.OpenPosting;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The open roles as an Atom feed (RFC 4287), newest first. */
final class RolesFeed {

    private static final int ENTRIES = 50;

    private RolesFeed() {}

    static String of(List<OpenPosting> newest, CareersSettings settings, Instant now) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", settings.address("/careers"));
            element(xml, "title", "Open roles at " + settings.employer());
            element(
                    xml,
                    "updated",
                    newest.stream()
                            .map(OpenPosting::publishedAt)
                            .findFirst()
                            .orElse(now)
                            .toString());
            link(xml, "self", settings.address("/careers/feed.atom"));
            link(xml, "alternate", settings.address("/careers"));
            xml.writeStartElement("author");
            element(xml, "name", settings.employer());
            xml.writeEndElement();
            for (var posting : newest.subList(0, Math.min(ENTRIES, newest.size()))) {
                entry(xml, posting, settings);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written to memory", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, OpenPosting posting, CareersSettings settings)
            throws XMLStreamException {
        var content = posting.content();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + posting.id());
        element(xml, "title", content.title());
        element(xml, "updated", posting.publishedAt().toString());
        link(xml, "alternate", settings.address("/careers/" + posting.id()));
        element(
                xml,
                "summary",
                "%s %s. %s. %s."
                        .formatted(
                                content.summary(),
                                Words.places(content.locations()),
                                Words.pay(content.pay()),
                                Words.deadline(content.deadline())));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
