package io.trellis.localstack.testing;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Makes MongoDB, Kafka and an issuer available to test plans that hold a class whose name ends in {@code IT}.
 *
 * <p>Sets the system properties {@code TRELLIS_MONGODB_URI}, {@code TRELLIS_KAFKA} and {@code TRELLIS_ISSUER} before the
 * first test runs. The servers are shared by all test processes of one build; tests keep apart by database name and
 * topic prefix.
 */
public final class BackingServices implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(BackingServices::needsServers)) {
            BackingSession.ofThisBuild().join().forEach(System::setProperty);
            System.setProperty("TRELLIS_ISSUER", TestIssuer.shared().url());
        }
    }

    private static boolean needsServers(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> name.endsWith("IT"))
                .isPresent();
    }
}
