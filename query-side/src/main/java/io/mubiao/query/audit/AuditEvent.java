package io.mubiao.query.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event exactly as it is stored.
 *
 * @param position its place in the store
 * @param aggregate the stream it belongs to: a sheet, an account or a unit
 * @param project what the sheet's project is called now; null for other streams
 * @param amount annual amount of the sheet after the event in 元; null where there is none
 * @param credential the session or key that it was done with, from the metadata; null for what was done before this was
 *     recorded
 * @param address where the request came from, opened; 已销毁 when its key is no more, as for the ids of the request
 * @param payload the stored JSON byte for byte; null when it is none
 * @param unreadable the stored text when it is no JSON
 */
record AuditEvent(
        long position,
        String id,
        String aggregate,
        long sequence,
        Instant at,
        String type,
        String revision,
        @Nullable String project,
        @Nullable String amount,
        @Nullable String credential,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String callerRequestId,
        @JsonRawValue @Schema(type = "object") @Nullable String payload,
        @JsonRawValue @Schema(type = "object") String metadata,
        @Nullable String unreadable) {}
