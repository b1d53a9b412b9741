package io.mubiao.shared.platform.journal;

import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.problem.DomainException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every answer that matters be journalled before it leaves, however it comes about. */
final class AccessJournalFilter extends OncePerRequestFilter {

    private final AccessRecorder recorder;
    private final Problems problems;

    AccessJournalFilter(AccessRecorder recorder, Problems problems) {
        this.recorder = recorder;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var access = recorder.begin(request);
        if (access == null) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new JournalledAnswer(response, status -> recorder.end(access, status, response.getContentType()));
        request.setAttribute(JournalledAnswer.class.getName(), answer);
        try {
            chain.doFilter(request, answer);
            if (!request.isAsyncStarted()) {
                answer.journal();
            }
        } catch (ServletException | IOException | RuntimeException failure) {
            answer.journalFailure();
            var refusal = answer.refusal();
            if (refusal == null || response.isCommitted()) {
                throw failure;
            }
            refuse(response, refusal);
        }
    }

    /** Headers go as well: a cookie or a token must not leave without its entry. */
    private void refuse(HttpServletResponse response, DomainException refusal) throws IOException {
        var requestId = response.getHeader("X-Request-Id");
        response.reset();
        if (requestId != null) {
            response.setHeader("X-Request-Id", requestId);
        }
        problems.write(response, refusal);
    }
}
