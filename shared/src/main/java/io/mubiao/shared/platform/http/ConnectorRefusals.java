package io.mubiao.shared.platform.http;

import io.mubiao.shared.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Reports as a problem what Tomcat refuses before it knows for whom it is. Made by Tomcat, by its name. */
public final class ConnectorRefusals extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ConnectorRefusals.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            write(response, Problem.ofStatus(response.getStatus()));
        } catch (IOException hungUp) {
            log.debug("nobody to tell", hungUp);
        }
    }

    private static void write(Response response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("X-Request-Id", UUID.randomUUID().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(JSON.writeValueAsString(problem));
            response.finishResponse();
        }
    }
}
