package io.mubiao.query.ledger;

import static java.util.stream.Collectors.joining;

import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may fetch of the ledger without saying who they are, in the formats of C2SP. */
@RestController
@RequestMapping("/api/ledger")
@Tag(name = "ledger")
@SecurityRequirements
class LedgerController {

    static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final LedgerReader reader;

    LedgerController(LedgerReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "The newest checkpoint, as a signed note (C2SP tlog-checkpoint)")
    @Limited(RateLimit.TILES)
    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint() {
        return text(reader.newest().toString());
    }

    @Operation(
            summary = "Checkpoints in order of size, an empty line between them",
            description = "For the next ones ask with the last size as after.")
    @Limited(RateLimit.TILES)
    @GetMapping("/checkpoints")
    ResponseEntity<String> checkpoints(@Valid @ParameterObject CheckpointsRequest request) {
        return text(reader.file(request));
    }

    @Operation(summary = "Checkpoints in order of size, as data")
    @Limited(RateLimit.TILES)
    @GetMapping("/heads")
    Heads heads(@Valid @ParameterObject CheckpointsRequest request) {
        return reader.heads(request);
    }

    @Operation(
            summary = "Up to 256 neighbouring hashes (C2SP tlog-tiles)",
            description = "number in groups of three digits, all but the last with an x before it, and .p/ with the"
                    + " width where the tile is not full: x001/234 or 005.p/17.")
    @Limited(RateLimit.TILES)
    @GetMapping("/tile/{level}/{*number}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String number) {
        return immutable(reader.tile("tile/" + level + number));
    }

    static ResponseEntity<byte[]> immutable(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(bytes);
    }

    @Operation(
            summary = "That a smaller tree is the beginning of a larger one (RFC 9162, 2.1.4)",
            description =
                    "Hashes in base64, a line each; with Accept: application/json as data. Nothing is to be proven"
                            + " if first is 0 or both are the same.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Consistency.class))
            })
    @Limited(RateLimit.TILES)
    @GetMapping("/consistency")
    ResponseEntity<Object> consistency(
            @RequestParam @Min(0) Long first,
            @RequestParam @Min(0) Long second,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        var proof = reader.consistency(first, second);
        if (asksForData(accept)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proof);
        }
        var lines = proof.path().stream().map(hash -> hash + "\n").collect(joining());
        return ResponseEntity.ok().contentType(TEXT).body(lines);
    }

    /** By name: who takes anything gets the format of C2SP. */
    static boolean asksForData(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }

    @Operation(summary = "The keys of the log; whoever checks should know them from elsewhere")
    @Limited(RateLimit.TILES)
    @GetMapping("/keys")
    LedgerKeyList keys() {
        return reader.keys();
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(SOON))
                .body(text);
    }
}
