package io.mubiao.identity.signin;

import io.mubiao.identity.secret.ApiKeys;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.journal.AccessNote;
import io.mubiao.shared.platform.journal.Caller;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two pages that people see before the product knows them. */
@Controller
class SignInPages {

    static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final Page signIn = Page.read("sign-in.html");
    private final Page changePassword = Page.read("change-password.html");
    private final String style = Page.text("style.css");

    private final Credentials credentials;
    private final PasswordChange change;
    private final SignIns signIns;
    private final ApiKeys keys;

    SignInPages(Credentials credentials, PasswordChange change, SignIns signIns, ApiKeys keys) {
        this.keys = keys;
        this.credentials = credentials;
        this.change = change;
        this.signIns = signIns;
    }

    @GetMapping("/login")
    ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken csrf) {
        if (request.getParameter("error") != null) {
            // one answer for every reason: it must not tell which names exist
            return page(signIn, request, csrf, "用户名或密码不正确，或者账号暂时不能登录。", "");
        }
        return page(signIn, request, csrf, request.getParameter("out") == null ? "" : "已退出登录。", "");
    }

    @GetMapping("/login/change-password")
    ResponseEntity<String> changePassword(HttpServletRequest request, Authentication signedIn, CsrfToken csrf) {
        return page(changePassword, request, csrf, "", keysOf(signedIn));
    }

    @PostMapping("/login/change-password")
    ResponseEntity<String> change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication signedIn,
            CsrfToken csrf,
            @RequestParam String password,
            @RequestParam String repeated,
            @RequestParam(defaultValue = "false") boolean keepKeys)
            throws IOException {
        var owner = credentials.actor(new UserId(signedIn.getName()));
        var caller = Caller.of(owner, "password");
        if (!password.equals(repeated)) {
            AccessNote.current().refused(caller, ErrorCode.MALFORMED.name());
            return page(changePassword, request, csrf, "两次输入的密码不一致。", keysOf(signedIn));
        }
        try {
            change.change(owner, password, keepKeys);
        } catch (DomainException refusal) {
            AccessNote.current().refused(caller, refusal.code().name());
            return page(changePassword, request, csrf, refusal.detail() + "。", keysOf(signedIn));
        }
        AccessNote.current().succeeded(caller);
        var settled = UsernamePasswordAuthenticationToken.authenticated(
                signedIn.getName(), null, AuthorityUtils.NO_AUTHORITIES);
        signIns.saveContext(new SecurityContextImpl(settled), request, response);
        response.sendRedirect(Continuation.orStart(request));
        return ResponseEntity.status(response.getStatus()).build();
    }

    @GetMapping("/login/style.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(style);
    }

    /** Whether to ask if keys are to be kept: as an attribute that hides the question from who has none. */
    private String keysOf(Authentication signedIn) {
        return keys.hasWorking(new UserId(signedIn.getName())) ? "" : "hidden";
    }

    private static ResponseEntity<String> page(
            Page page, HttpServletRequest request, CsrfToken csrf, String message, String keys) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(page.with(Map.of(
                        "csrf",
                        csrf.getToken(),
                        "continue",
                        Continuation.of(request),
                        "message",
                        message,
                        "keys",
                        keys)));
    }
}
