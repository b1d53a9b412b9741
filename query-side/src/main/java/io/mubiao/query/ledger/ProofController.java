package io.mubiao.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mubiao.shared.ledger.Receipt;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RateLimit;
import io.mubiao.shared.sheet.SheetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs about events, for those who may see them. */
@RestController
@Tag(name = "ledger")
class ProofController {

    private final ProvableEvents events;
    private final ProofReader reader;
    private final LedgerProperties properties;

    ProofController(ProvableEvents events, ProofReader reader, LedgerProperties properties) {
        this.events = events;
        this.reader = reader;
        this.properties = properties;
    }

    @Operation(
            summary = "That an event is in the ledger (C2SP tlog-proof)",
            description = "For those who may see the event. 202 until it is sealed. With Accept: application/json as"
                    + " data.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventProof.class))
            })
    @Limited(RateLimit.TILES)
    @GetMapping("/api/ledger/proof/event/{eventId}")
    ResponseEntity<Object> proof(
            @AuthenticationPrincipal Actor actor,
            @PathVariable @PlainText String eventId,
            @Parameter(description = "of the checkpoint; default: the newest") @RequestParam(required = false) @Nullable
                    Long size,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        return answer(
                reader.receipt(events.event(actor, eventId), size),
                receipt -> LedgerController.asksForData(accept)
                        ? ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(ProofReader.data(receipt))
                        : ResponseEntity.ok().contentType(LedgerController.TEXT).body(receipt.toString()));
    }

    @Operation(
            summary = "The receipt of what was done to a sheet: a file that proves it without this program",
            description = "202 until it is sealed, at most some ten seconds.")
    @Limited(RateLimit.DOCUMENTS)
    @GetMapping("/api/sheets/{id}/versions/{version}/receipt")
    ResponseEntity<String> receipt(
            @AuthenticationPrincipal Actor actor, @PathVariable SheetId id, @PathVariable Long version) {
        var decision = events.decision(actor, id, version);
        return answer(
                reader.receipt(decision.event(), null),
                receipt -> ResponseEntity.ok()
                        .contentType(LedgerController.TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(decision.fileName(), UTF_8)
                                        .build()
                                        .toString())
                        .body(receipt.toString()));
    }

    @Operation(
            summary = "The entries of a tile (C2SP tlog-tiles)",
            description = "AUDITOR of this installation's region only. path as for tiles.")
    @Limited(RateLimit.TILES)
    @AllowedRoles(value = Role.AUDITOR, to = "下载账本条目")
    @GetMapping("/api/ledger/tile/entries/{*number}")
    ResponseEntity<byte[]> entries(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        events.requireHome(actor);
        // made of the store at each request, and not for everybody: nothing on the way keeps them
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(reader.entries("tile/entries" + number));
    }

    private <T> ResponseEntity<T> answer(Optional<Receipt> receipt, Function<Receipt, ResponseEntity<T>> file) {
        return receipt.map(file)
                .orElseGet(() -> ResponseEntity.accepted()
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(Math.max(1, properties.pace().toSeconds())))
                        .build());
    }
}
