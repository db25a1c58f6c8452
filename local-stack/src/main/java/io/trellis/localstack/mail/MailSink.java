package io.trellis.localstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Takes every mail, delivers none, and shows them on a page. */
public final class MailSink implements AutoCloseable {
    private static final int NO_BACKLOG_LIMIT = 0;
    private static final int AT_ONCE = 0;

    private final GreenMail smtp;
    private final HttpServer http;

    private MailSink(GreenMail smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Takes mail on {@code smtpPort}, shows it on {@code pagePort}, keeps it in {@code directory}. */
    public static MailSink start(int smtpPort, int pagePort, Path directory) throws IOException {
        Mailbox mailbox = new Mailbox(directory, Clock.systemUTC());
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler((_, address) -> mailbox.recipient(address.getEmail()));
        smtp.start();
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), NO_BACKLOG_LIMIT);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new MailPage(mailbox));
        http.start();
        return new MailSink(smtp, http);
    }

    @Override
    public void close() {
        http.stop(AT_ONCE);
        smtp.stop();
    }
}
