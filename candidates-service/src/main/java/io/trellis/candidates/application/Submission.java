package io.trellis.candidates.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to apply.
 *
 * @param formKey names one filled-in form, so that sending it twice is one application; null if the caller has no form
 */
public record Submission(
        UUID postingId,
        String name,
        String mail,
        Form form,
        Upload resume,
        @Nullable UUID formKey) {

    public record Upload(String name, byte[] content) {}
}
