package io.mubiao.shared.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry: what (action, path, sheet, target, parameters), when, where (node, request), from where (address), with
 * which outcome, and who (account, credential). Never a password, token, secret, text that somebody typed or content of
 * a sheet.
 *
 * @param reason an {@link io.mubiao.shared.problem.ErrorCode}, an error code of OAuth 2 or a reason of a refused
 *     sign-in; null where it succeeded
 * @param path the pattern of the address
 * @param target the account, unit, indicator … in the address
 * @param parameters JSON of the parameters that hold no free text
 */
record AccessEntry(
        Instant at,
        AccessAction action,
        AccessOutcome outcome,
        @Nullable String reason,
        int status,
        Caller caller,
        String address,
        String node,
        String requestId,
        String method,
        String path,
        @Nullable UUID sheet,
        @Nullable String target,
        @Nullable String parameters) {}
