package io.mubiao.shared.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI documents of all parts have in common; the page lets people try with an API key. */
@Configuration
@ConditionalOnApiDocuments
public class OpenApiConfiguration {

    private static final String API_KEY = "api-key";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        var byKey = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("接口密钥：client_id 填密钥编号，client_secret 填口令")
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
        var byToken = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("已有的访问令牌");
        return new OpenAPI()
                .info(new Info().title("目标 Mubiao").version("1").description("项目支出绩效目标表：填报、审核、批复、调整与审计"))
                .components(new Components().addSecuritySchemes(API_KEY, byKey).addSecuritySchemes(TOKEN, byToken))
                .addSecurityItem(new SecurityRequirement().addList(API_KEY))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
