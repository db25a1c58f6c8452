package io.trellis.planner.highs;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The shared library out of the {@code ortools-linux-x86-64} jar: taken only if its bytes and its version are the ones
 * this binding was written and measured against.
 */
@SuppressWarnings("restricted")
final class HighsLibrary {

    static final String VERSION = "1.12.0";
    static final String SHA_256 = "f1950bebd88b271821c7924527021b738a2a6c1cd4516cf97463a0f5e8f82973";
    private static final String RESOURCE = "/ortools-linux-x86-64/libhighs.so.1";

    private final Map<Function, MethodHandle> functions = new EnumMap<>(Function.class);

    private HighsLibrary(SymbolLookup symbols) {
        var linker = Linker.nativeLinker();
        for (var function : Function.values()) {
            var address = symbols.find(function.symbol)
                    .orElseThrow(() -> new HighsUnavailable("The HiGHS library lacks " + function.symbol + "."));
            functions.put(function, linker.downcallHandle(address, function.descriptor));
        }
        var version = ((MemorySegment) call(Function.VERSION))
                .reinterpret(Long.MAX_VALUE)
                .getString(0);
        if (!version.equals(VERSION)) {
            throw new HighsUnavailable("HiGHS " + version + " was found, " + VERSION + " is needed.");
        }
    }

    /** The library of this process, loaded on first use. */
    static HighsLibrary get() {
        return switch (Loaded.OUTCOME) {
            case HighsLibrary library -> library;
            case HighsUnavailable reason -> throw new HighsUnavailable(String.valueOf(reason.getMessage()), reason);
            default -> throw new IllegalStateException();
        };
    }

    Object call(Function function, Object... arguments) {
        try {
            return Objects.requireNonNull(functions.get(function)).invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new HighsFailed(function.symbol + " could not be called.", e);
        }
    }

    static HighsLibrary load(byte[] bytes) {
        if (!sha256(bytes).equals(SHA_256)) {
            throw new HighsUnavailable("The HiGHS library in " + RESOURCE + " is not the one that was released.");
        }
        try {
            var file = Files.createTempFile("trellis-highs", ".so");
            try {
                Files.write(file, bytes);
                return new HighsLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new HighsUnavailable("The HiGHS library cannot be unpacked: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalCallerException e) {
            throw new HighsUnavailable("The HiGHS library cannot be loaded: " + e.getMessage(), e);
        }
    }

    static byte[] read() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new HighsUnavailable("No HiGHS library is shipped for " + platform + ".");
        }
        try (InputStream resource = HighsLibrary.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new HighsUnavailable("The jar ortools-linux-x86-64 is not on the class path.");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new HighsUnavailable("The HiGHS library cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Loaded {
        /** Either the library or the reason why there is none. */
        static final Object OUTCOME = outcome();

        private static Object outcome() {
            try {
                return load(read());
            } catch (HighsUnavailable e) {
                return e;
            }
        }
    }
}
