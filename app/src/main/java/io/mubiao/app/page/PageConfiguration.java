package io.mubiao.app.page;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Gives the web page's files to anybody who asks; what they show comes from the API. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    /**
     * The addresses that the page itself interprets, those that nobody knows included: all but files and what a server
     * answers. The gateway of the split form has the same pattern.
     */
    static final String ADDRESSES =
            "/(?!(?:api|identity|oauth2|connect|login|logout|v3|swagger-ui|actuator|error|assets|silent-renew)(?:/|$))[^.]*";

    private static final Pattern PAGE = Pattern.compile(ADDRESSES);
    /** Files that keep their names: a browser asks each time whether they have changed. */
    private static final List<String> NAMED =
            List.of("/index.html", "/silent-renew.html", "/worker.js", "/manifest.json");

    /** Nothing breaks where one is a day old, and browsers ask for them with every page. */
    private static final List<String> ICONS = List.of("/mark.svg", "/icon-*.png");

    private static final String ASSETS = "/assets/**";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String CLASS_PATH = "classpath:/META-INF/resources/";
    private static final int BEFORE_THE_API = 50;

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController(PagePolicy.SILENT_RENEW).setViewName("forward:/silent-renew.html");
    }

    /** Before any controller, so that nothing else is ever answered without a token. */
    @Bean
    RouterFunction<ServerResponse> page() {
        return RouterFunctions.resource(
                request -> isPage(request.servletRequest()),
                new ClassPathResource("/META-INF/resources/index.html"),
                (file, headers) -> headers.setCacheControl(CacheControl.noCache()));
    }

    private static boolean isPage(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && PAGE.matcher(request.getServletPath()).matches();
    }

    /**
     * An asset's name changes with its content, so it may be kept; the pages that name the assets may not. The build has
     * compressed the assets beforehand.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS)
                .addResourceLocations(CLASS_PATH + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false) // the usual cache would come first, and not know what is refused
                .addResolver(new WantedCodings())
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache("assets")))
                .addResolver(smallest());
        registry.addResourceHandler(NAMED.toArray(String[]::new))
                .addResourceLocations(CLASS_PATH)
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler(ICONS.toArray(String[]::new))
                .addResourceLocations(CLASS_PATH)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /** Of several the one that the browser names first would be sent, which is gzip; the server makes that itself. */
    private static EncodedResourceResolver smallest() {
        var compressed = new EncodedResourceResolver();
        compressed.setContentCodings(List.of("br"));
        return compressed;
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain pageChain(HttpSecurity http) {
        return http.securityMatcher(publicAddresses())
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

    private static RequestMatcher publicAddresses() {
        var files = Stream.of(NAMED, ICONS, List.of(ASSETS, PagePolicy.SILENT_RENEW))
                .flatMap(List::stream)
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD).map(method -> pathPattern(method, path)));
        return new OrRequestMatcher(
                Stream.concat(Stream.of(PageConfiguration::isPage), files.map(RequestMatcher.class::cast))
                        .toList());
    }
}
