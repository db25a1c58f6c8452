package io.trellis.candidates.page;

import io.trellis.candidates.CandidatesSettings;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every page says, those that refuse included. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    PageConfiguration(ThymeleafViewResolver views, CandidatesSettings settings) {
        views.addStaticVariable("employer", settings.employer());
    }
}
