package io.mubiao.shared.platform.http;

import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers with a problem what filters refuse or fail at, as ProblemAdvice does for controllers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusalFilter extends OncePerRequestFilter {

    private final Problems problems;

    RefusalFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || Refusals.isHangUp(failure)) {
                throw failure;
            }
            response.resetBuffer();
            problems.write(response, Refusals.of(failure));
        }
    }
}
