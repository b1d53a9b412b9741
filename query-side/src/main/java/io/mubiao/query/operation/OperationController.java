package io.mubiao.query.operation;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator sees of the running system. */
@RestController
@RequestMapping("/api/operations")
@Tag(name = "operations")
@AllowedRoles(Role.ADMIN)
class OperationController {

    private final RunningSystemReader reader;

    OperationController(RunningSystemReader reader) {
        this.reader = reader;
    }

    @Operation(
            summary = "How the system runs",
            description =
                    "ADMIN only. Positions and lag of the read models, what they could not take in or do not show,"
                            + " what is in the making, and the size of the database.")
    @GetMapping
    RunningSystem runningSystem() {
        return reader.look();
    }
}
