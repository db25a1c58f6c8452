package io.trellis.localstack.desk;

import io.trellis.localstack.issuer.DemoIssuer;
import io.trellis.localstack.mail.MailSink;
import java.nio.file.Path;

/** The issuer and the mail sink in one process. */
public final class Desk {
    private Desk() {}

    /** @param arguments a directory, then the ports of the issuer, of SMTP and of the mail page */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        DemoIssuer issuer = DemoIssuer.start(Integer.parseInt(arguments[1]), directory);
        MailSink mail = MailSink.start(
                Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), directory.resolve("mail"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            mail.close();
            issuer.close();
        }));
        Thread.currentThread().join();
    }
}
