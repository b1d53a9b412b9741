package io.mubiao.shared.platform.journal;

import io.mubiao.shared.problem.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.OnCommittedResponseWrapper;

/** An answer that lets itself be journalled, once, before its first byte leaves. */
final class JournalledAnswer extends HttpServletResponseWrapper {

    private final Committing committing;

    private int announced;

    /** @param journal is told the status; what it throws keeps the answer from leaving */
    JournalledAnswer(HttpServletResponse response, IntConsumer journal) {
        super(response);
        this.committing = new Committing(response, journal);
        setResponse(committing);
    }

    private final class Committing extends OnCommittedResponseWrapper {

        private final IntConsumer journal;
        private boolean done;
        private @Nullable DomainException refusal;

        Committing(HttpServletResponse response, IntConsumer journal) {
            super(response);
            this.journal = journal;
        }

        @Override
        protected void onResponseCommitted() {
            disableOnResponseCommitted();
            if (done) {
                return;
            }
            done = true;
            try {
                journal.accept(announced == 0 ? getStatus() : announced);
            } catch (DomainException e) {
                refusal = e;
                if (!isCommitted()) {
                    resetBuffer();
                }
                throw e;
            }
        }
    }

    /** To be called when the answer is known; later calls do nothing. */
    void journal() {
        committing.onResponseCommitted();
    }

    /** The container will answer with an error; that its entry could not be written either is in the log. */
    void journalFailure() {
        announced = SC_INTERNAL_SERVER_ERROR;
        try {
            journal();
        } catch (DomainException e) {
            // the failure that is under way says more
        }
    }

    /** Why the answer must not leave; null when it may. */
    @Nullable
    DomainException refusal() {
        return committing.refusal;
    }

    @Override
    public void sendError(int status) throws IOException {
        announced = status;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        announced = status;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        announced = status;
        journal();
        super.sendRedirect(location, status, clearBuffer);
    }
}
