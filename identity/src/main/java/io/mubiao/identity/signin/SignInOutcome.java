package io.mubiao.identity.signin;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.Problems;
import io.mubiao.shared.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows from a password that was right, or wrong. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final LockOut lockOut;
    private final KnownDevices devices;
    private final SignInLimit limit;

    SignInOutcome(LockOut lockOut, KnownDevices devices, RateLimits limits, Problems problems) {
        this.lockOut = lockOut;
        this.devices = devices;
        this.limit = new SignInLimit(limits, devices, problems);
    }

    LockOut lockOut() {
        return lockOut;
    }

    /** Not a bean, or every request of every chain would pass it. */
    SignInLimit limit() {
        return limit;
    }

    SignInPlace placeOf(HttpServletRequest request) {
        return devices.placeOf(request);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        var account = new UserId(signedIn.getName());
        var place = devices.placeOf(request);
        limit.succeeded(request);
        lockOut.succeeded(account, place);
        devices.remember(account, place, response);
        var mustChange =
                AuthorityUtils.authorityListToSet(signedIn.getAuthorities()).contains(SignIns.MUST_CHANGE_PASSWORD);
        response.sendRedirect(
                mustChange
                        ? Continuation.via(SignInConfiguration.CHANGE_PASSWORD, request)
                        : Continuation.orStart(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InternalAuthenticationServiceException) {
            throw failure; // the database is away: nobody's password is wrong
        }
        var name = request.getParameter("username");
        if (failure instanceof BadCredentialsException && name != null && Credentials.isUserName(name)) {
            lockOut.failed(new UserId(name), devices.placeOf(request));
        }
        response.sendRedirect(Continuation.via(SignInConfiguration.SIGN_IN + "?error", request));
    }
}
