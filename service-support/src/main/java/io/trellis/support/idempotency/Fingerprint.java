package io.trellis.support.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A hash over length-prefixed fields, so that no two requests run into one another. */
final class Fingerprint {
    private static final int CHUNK = 8192;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(String... fields) {
        var fingerprint = new Fingerprint();
        Arrays.stream(fields).forEach(fingerprint::add);
        return fingerprint.hex();
    }

    /** Of a multipart request the parts count, not the boundary, which differs at every attempt. */
    static String of(RepeatableRequest request) throws IOException {
        var fingerprint = new Fingerprint();
        fingerprint.add(request.http().getMethod());
        fingerprint.add(request.http().getRequestURI());
        fingerprint.add(request.http().getQueryString());
        if (request.http() instanceof MultipartHttpServletRequest multipart) {
            fingerprint.addParts(multipart);
        } else {
            fingerprint.add(request.http().getContentType());
            new TreeMap<>(request.http().getParameterMap())
                    .forEach((name, values) -> fingerprint.add(name + Arrays.toString(values)));
            fingerprint.add(request.body());
        }
        return fingerprint.hex();
    }

    private void addParts(HttpServletRequest multipart) throws IOException {
        try {
            var parts = multipart.getParts().stream()
                    .sorted(Comparator.comparing(jakarta.servlet.http.Part::getName))
                    .toList();
            for (var part : parts) {
                add(part.getName());
                add(part.getSubmittedFileName());
                add(part.getContentType());
                add(Long.toString(part.getSize()));
                try (var content = part.getInputStream()) {
                    add(content);
                }
            }
        } catch (jakarta.servlet.ServletException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void add(InputStream content) throws IOException {
        var chunk = new byte[CHUNK];
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
    }

    private void add(@Nullable String text) {
        add(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
