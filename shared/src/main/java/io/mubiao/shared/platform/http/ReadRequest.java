package io.mubiao.shared.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A request whose body is in memory: the container, which did not keep it, can no longer read forms from it. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final Fields fields;
    private @Nullable List<Part> parts;

    /** @throws io.mubiao.shared.problem.DomainException when the body is a form and cannot be read */
    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        var query = Fields.parse(request.getQueryString());
        this.fields = isForm() ? query.and(Fields.parse(new String(body, StandardCharsets.ISO_8859_1))) : query;
    }

    private boolean isForm() {
        return "POST".equals(getMethod()) && hasType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private boolean hasType(String type) {
        return getContentType() != null && getContentType().regionMatches(true, 0, type, 0, type.length());
    }

    /** Nothing behind needs to know that the body was waited for. */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadStream(body);
    }

    @Override
    public BufferedReader getReader() {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields.toParameters();
    }

    @Override
    public Collection<Part> getParts() {
        if (parts == null) {
            parts = Parts.parse(this, body);
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
