package io.trellis.localstack.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Received mails as files of a directory, one per recipient, so that they survive a restart. */
final class Mailbox {
    static final String RECIPIENT = "Delivered-To";
    private static final int SHOWN = 200;

    private final Path directory;
    private final Clock clock;

    Mailbox(Path directory, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
    }

    void keep(String recipient, MimeMessage message) throws MessagingException {
        message.addHeader(RECIPIENT, recipient);
        String name = clock.millis() + "-" + UUID.randomUUID();
        Path fresh = directory.resolve(name + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                message.writeTo(out);
            }
            Files.move(fresh, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a mail in " + directory, e);
        }
    }

    /** The newest mails, to {@code recipient} when it is not empty, newest first. */
    List<Letter> newest(String recipient) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(Mailbox::letter)
                    .flatMap(Optional::stream)
                    .filter(letter -> recipient.isEmpty() || letter.to().equalsIgnoreCase(recipient))
                    .limit(SHOWN)
                    .toList();
        }
    }

    /** The mail with this id, if it is one: nothing but the names this box gives out is looked up. */
    Optional<Letter> find(String id) {
        return id.matches("\\d+-[0-9a-f-]{36}") ? letter(directory.resolve(id + ".eml")) : Optional.empty();
    }

    private static Optional<Letter> letter(Path file) {
        try {
            return Optional.of(Letter.read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mail server's view of one recipient. */
    GreenMailUser recipient(String address) {
        return new Recipient(address);
    }

    private final class Recipient implements GreenMailUser {
        private final String address;

        Recipient(String address) {
            this.address = address;
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try {
                keep(address, message);
            } catch (MessagingException e) {
                throw new IllegalArgumentException("unreadable mail to " + address, e);
            }
        }

        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getLogin() {
            return address;
        }

        @Override
        public String getQualifiedMailboxName() {
            return address;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            // nobody signs in to read mail; the page shows it
        }

        @Override
        public void authenticate(String password) {
            // every sender may send
        }

        @Override
        public void create() {
            // a mailbox is what was delivered to it
        }

        @Override
        public void delete() {
            // a mailbox is what was delivered to it
        }
    }
}
