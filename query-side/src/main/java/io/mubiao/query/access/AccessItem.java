package io.mubiao.query.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mubiao.shared.platform.journal.AccessAction;
import io.mubiao.shared.platform.journal.AccessOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access journal.
 *
 * @param status of the HTTP answer
 * @param account user name; of a refused sign-in what was typed, if an account could be called so
 * @param credential {@code password}, {@code session…} or {@code key:<id>}
 * @param node which program on which machine wrote it
 * @param path the pattern of the address
 * @param target the account, unit or other thing in the address
 * @param parameters what was asked for, without texts that were typed to search
 */
record AccessItem(
        long id,
        Instant at,
        AccessAction action,
        AccessOutcome outcome,
        @Nullable String reason,
        int status,
        @Nullable String account,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String credential,
        String address,
        String node,
        String requestId,
        String method,
        String path,
        @Nullable UUID sheet,
        @Nullable String target,
        @JsonRawValue @Schema(type = "object") @Nullable String parameters) {

    @JsonIgnore
    AccessCursor cursor() {
        return new AccessCursor(at, id);
    }
}
