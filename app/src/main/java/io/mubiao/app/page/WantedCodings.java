package io.mubiao.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Hides from the resolvers behind it the codings that a client refuses ({@code br;q=0}, RFC 9110 §12.5.3). They read the
 * names only, the cache in its keys, too.
 */
final class WantedCodings implements ResourceResolver {

    private static final Pattern REFUSED = Pattern.compile(";\\s*[qQ]\\s*=\\s*0(?:\\.0*)?\\s*$");

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveResource(request == null ? null : new Wanting(request), requestPath, locations);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String resourcePath, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(resourcePath, locations);
    }

    /** Those of an Accept-Encoding that are not refused. */
    static String in(String header) {
        return Arrays.stream(header.split(","))
                .filter(coding -> !REFUSED.matcher(coding).find())
                .collect(Collectors.joining(","));
    }

    private static final class Wanting extends HttpServletRequestWrapper {

        Wanting(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var header = super.getHeader(name);
            return header != null && name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? in(header) : header;
        }
    }
}
