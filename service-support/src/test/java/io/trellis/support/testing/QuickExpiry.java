package io.trellis.support.testing;

import org.bson.Document;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The server looks every second for what has expired, until all tests have ended. */
public final class QuickExpiry implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.create(QuickExpiry.class)).computeIfAbsent(Look.class);
    }

    private static final class Look implements AutoCloseable {
        private final int usual = every(1);

        /** @return how many seconds there were between two looks before */
        private static int every(int seconds) {
            try (var client = ExpiringStore.client()) {
                return client.getDatabase("admin")
                        .runCommand(new Document("setParameter", 1).append("ttlMonitorSleepSecs", seconds))
                        .getInteger("was");
            }
        }

        @Override
        public void close() {
            every(usual);
        }
    }
}
