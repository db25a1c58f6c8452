package io.trellis.support.transaction;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/** Puts {@link Retrying} around every {@code @Transactional} method, outside of the transaction itself. */
final class RetryingAdvisor extends StaticMethodMatcherPointcutAdvisor {
    RetryingAdvisor(Retrying retrying) {
        setAdvice(new Repeat(retrying));
        setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(method, Transactional.class)
                || AnnotatedElementUtils.hasAnnotation(type, Transactional.class);
    }

    private record Repeat(Retrying retrying) implements MethodInterceptor {
        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            try {
                return retrying.call(() -> proceed((ProxyMethodInvocation) call));
            } catch (Checked checked) {
                throw checked.getCause();
            }
        }

        /** A clone each time: an invocation can be proceeded with only once. */
        private static @Nullable Object proceed(ProxyMethodInvocation call) {
            try {
                return call.invocableClone().proceed();
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable failure) {
                throw new Checked(failure);
            }
        }
    }

    private static final class Checked extends RuntimeException {
        Checked(Throwable cause) {
            super(cause);
        }
    }
}
