package io.trellis.rotations.preference;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.preference.Ranking.Veto;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The fingerprint by which an associate recognizes the list they sealed. */
final class Receipt {

    private static final int BYTES = 8;

    private Receipt() {}

    static String of(AssociateId associate, int version, Ranking ranking) {
        var text = "%s\n%d\n%s\n%s\n%s"
                .formatted(
                        associate.value(),
                        version,
                        ranking.choices(),
                        ranking.vetoes().stream().map(Veto::teamId).toList(),
                        ranking.stars());
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(text), BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
