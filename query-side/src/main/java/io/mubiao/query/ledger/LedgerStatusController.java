package io.mubiao.query.ledger;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the ledger, for those who look after it. */
@RestController
@Tag(name = "ledger")
@AllowedRoles(
        value = {Role.AUDITOR, Role.ADMIN},
        to = "查看账本状态")
class LedgerStatusController {

    private final LedgerStatusReader reader;

    LedgerStatusController(LedgerStatusReader reader) {
        this.reader = reader;
    }

    @Operation(summary = "How far the ledger is, and what was found")
    @GetMapping("/api/ledger/status")
    LedgerStatus status() {
        return reader.status();
    }
}
