package io.trellis.candidates.application;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the candidate filled in. The candidate's words win over anything read from the résumé. */
public record Form(
        String path,
        CareerLevel level,
        String location,
        ZoneId timeZone,
        @Nullable String coverNote,
        List<String> links) {}
