package io.trellis.planner.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** HiGHS's callback turned into a {@link Watch}. An exception must not cross into native code: it stops the run. */
@SuppressWarnings("restricted")
final class Callback {

    private static final int SIMPLEX_INTERRUPT = 1;
    private static final int IPM_INTERRUPT = 2;
    private static final int MIP_INTERRUPT = 6;
    static final int[] KINDS = {SIMPLEX_INTERRUPT, IPM_INTERRUPT, MIP_INTERRUPT};

    private final HighsLibrary library;
    private final Watch watch;
    private final MemorySegment value = Arena.ofAuto().allocateFrom("mip_primal_bound");
    private final MemorySegment bound = Arena.ofAuto().allocateFrom("mip_dual_bound");

    Callback(HighsLibrary library, Watch watch) {
        this.library = library;
        this.watch = watch;
    }

    MemorySegment stub(Arena arena) {
        var type = MethodType.methodType(
                void.class,
                int.class,
                MemorySegment.class,
                MemorySegment.class,
                MemorySegment.class,
                MemorySegment.class);
        try {
            var handle = MethodHandles.lookup()
                    .findVirtual(Callback.class, "called", type)
                    .bindTo(this);
            var descriptor = FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
            return Linker.nativeLinker().upcallStub(handle, descriptor, arena);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first field of the data that goes in is the interrupt flag, an int. */
    private void called(int kind, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment user) {
        boolean stop;
        try {
            if (kind == MIP_INTERRUPT) {
                watch.progress(item(out, value), item(out, bound));
            }
            stop = watch.stop();
        } catch (RuntimeException e) {
            stop = true;
        }
        if (stop) {
            in.reinterpret(Integer.BYTES).set(JAVA_INT, 0, 1);
        }
    }

    private double item(MemorySegment out, MemorySegment name) {
        var pointer = (MemorySegment) library.call(Function.CALLBACK_ITEM, out, name);
        return pointer.reinterpret(Double.BYTES).get(JAVA_DOUBLE, 0);
    }
}
