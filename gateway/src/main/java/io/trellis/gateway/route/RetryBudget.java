package io.trellis.gateway.route;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Allows one retry for every ten requests, so that a failing service never sees much more than its usual traffic.
 * Source: the retry budgets of Finagle and Linkerd.
 */
final class RetryBudget {

    private static final int DEPOSIT = 1;
    private static final int COST = 10;

    private final int capacity;
    private final AtomicInteger balance;

    /** @param retries how many retries may be saved up, and are available at the start */
    RetryBudget(int retries) {
        this.capacity = retries * COST;
        this.balance = new AtomicInteger(capacity);
    }

    void deposit() {
        balance.updateAndGet(now -> Math.min(capacity, now + DEPOSIT));
    }

    boolean withdraw() {
        return balance.getAndUpdate(now -> now >= COST ? now - COST : now) >= COST;
    }
}
