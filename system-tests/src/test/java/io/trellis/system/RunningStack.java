package io.trellis.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one stack of this run: started for the first that asks, taken down after the last. With {@code
 * -Dtrellis.stack.port=8080} they use the stack that already runs there, and leave it running.
 */
final class RunningStack implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Stack.class, _ -> find(), Stack.class);
    }

    private static Stack find() {
        Integer port = Integer.getInteger("trellis.stack.port");
        return port == null ? Stack.start() : Stack.at(port);
    }
}
