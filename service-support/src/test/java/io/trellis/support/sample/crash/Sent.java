package io.trellis.support.sample.crash;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What this process sends: {@code before send}, {@code after ack}, and the same of dead letters. */
public final class Sent implements ProducerInterceptor<String, byte[]> {
    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
        CrashPoint.pass("before send" + kind(message.topic()));
        return message;
    }

    /** The broker has it; whoever sent it does not know yet. */
    @Override
    public void onAcknowledgement(RecordMetadata metadata, @Nullable Exception failure) {
        CrashPoint.pass("after ack" + kind(metadata.topic()));
    }

    private static String kind(String topic) {
        return topic.endsWith(".dlt") ? " dead letter" : "";
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
