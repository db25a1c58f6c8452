package io.trellis.support.sample.crash;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What this process receives: {@code after poll} of messages, {@code after offset} committed. */
public final class Received implements ConsumerInterceptor<String, byte[]> {
    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> messages) {
        if (!messages.isEmpty()) {
            CrashPoint.pass("after poll");
        }
        return messages;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        CrashPoint.pass("after offset");
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
