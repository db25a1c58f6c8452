package io.trellis.support.sample.crash;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.jspecify.annotations.Nullable;

/** What this process says to MongoDB, as points before and after each command: {@code before update outbox}. */
public final class Commands implements CommandListener {
    private final ThreadLocal<@Nullable String> used = new ThreadLocal<>();
    private final ThreadLocal<String> current = ThreadLocal.withInitial(() -> "");

    @Override
    public void commandStarted(CommandStartedEvent event) {
        current.set(name(event));
        CrashPoint.pass("before " + current.get());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        CrashPoint.pass("after " + current.get());
    }

    /** A commit is named after the collection its transaction used first. */
    private String name(CommandStartedEvent event) {
        var command = event.getCommand();
        var subject = command.get(event.getCommandName());
        var collection =
                subject != null && subject.isString() ? subject.asString().getValue() : "";
        if (event.getCommandName().equals("commitTransaction")) {
            var first = used.get();
            used.remove();
            return "commitTransaction " + first;
        }
        if (command.containsKey("startTransaction")) {
            used.set(collection);
        }
        return event.getCommandName() + " " + collection;
    }
}
