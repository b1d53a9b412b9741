package io.mubiao.app.page;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the web page's files to anybody who asks; what they show comes from the API. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    /** The addresses that the page itself interprets; the gateway of the split form names the same. */
    static final List<String> ROUTES = List.of(
            "/",
            "/callback",
            "/sheets/**",
            "/new/**",
            "/import/**",
            "/audit/**",
            "/library/**",
            "/publications/**",
            "/statistics/**",
            "/administration/**",
            "/account/**");

    private static final List<String> FILES = List.of("/index.html", "/silent-renew.html", "/assets/**", "/mark.svg");
    private static final String CLASS_PATH = "classpath:/META-INF/resources/";
    private static final int BEFORE_THE_API = 50;

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        ROUTES.forEach(route -> registry.addViewController(route).setViewName("forward:/index.html"));
        registry.addViewController(PagePolicy.SILENT_RENEW).setViewName("forward:/silent-renew.html");
    }

    /** An asset's name changes with its content, so it may be kept; the pages that name the assets may not. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(CLASS_PATH + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/*.html", "/mark.svg")
                .addResourceLocations(CLASS_PATH)
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain pageChain(HttpSecurity http) {
        return http.securityMatcher(page())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.withObjectPostProcessor(eagerly())
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(new PagePolicy()))
                .build();
    }

    /** Before the answer and not when its body begins: an answer to HEAD is sent off without one. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static RequestMatcher page() {
        var paths = Stream.of(ROUTES, FILES, List.of(PagePolicy.SILENT_RENEW)).flatMap(List::stream);
        return new OrRequestMatcher(paths.flatMap(
                        path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD).map(method -> pathPattern(method, path)))
                .map(RequestMatcher.class::cast)
                .toList());
    }
}
