package io.trellis.support.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, TraceIds.class})
class ProblemConfiguration {}
