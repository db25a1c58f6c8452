package io.trellis.planner.files;

import io.trellis.planner.Cohort;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/** Which cohort and which assignments a certificate speaks of: SHA-256 over canonical JSON. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Cohort cohort) {
        return of(Json.compact(CohortJson.tree(cohort)));
    }

    public static String of(SortedMap<String, List<String>> assignments) {
        return of(Json.compact(assignments));
    }

    private static String of(String canonical) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
