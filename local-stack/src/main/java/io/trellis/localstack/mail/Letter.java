package io.trellis.localstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/** A received mail. {@code text} is its plain text part, empty when it has none. */
record Letter(String id, Instant receivedAt, String to, String from, String subject, String text) {

    static Letter read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
            String name = file.getFileName().toString();
            return new Letter(
                    name.substring(0, name.lastIndexOf('.')),
                    Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-')))),
                    header(message, Mailbox.RECIPIENT),
                    header(message, "From"),
                    header(message, "Subject"),
                    text(message.getContent()));
        } catch (MessagingException e) {
            throw new IOException("not a mail: " + file, e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        if (name.equals("Subject")) {
            return message.getSubject() == null ? "(no subject)" : message.getSubject();
        }
        String value = message.getHeader(name, ", ");
        return value == null ? "" : value;
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return text(part.getContent());
                }
            }
        }
        return "";
    }
}
