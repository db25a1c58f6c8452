package io.trellis.support.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.trellis.support.security.Actor;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.PageRequest;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class OpenApiConfiguration {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, PageRequest.class)
                .addAnnotationsToIgnore(IfMatch.class);
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer sharedParameters() {
        return new SharedParameters();
    }

    /** Without address, version of the build or anything else that differs from machine to machine. */
    @Bean
    GlobalOpenApiCustomizer sharedParts(@Value("${trellis.service}") String service) {
        return document -> {
            document.info(new Info().title("Trellis: " + service).version("v1"));
            document.servers(List.of(new Server().url("/")));
            document.addSecurityItem(new SecurityRequirement().addList(BEARER));
            document.getComponents()
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"))
                    .addSchemas(SharedParameters.PROBLEM, SharedParameters.problem());
        };
    }
}
