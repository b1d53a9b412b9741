package io.mubiao.query.directory;

import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.PresentAccounts;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a region as a file: identity has the list itself, the query side all that leaves as a table. */
@RestController
@Tag(name = "administration")
@AllowedRoles(value = Role.ADMIN, to = "导出账号清单")
class AccountFileController {

    private static final ListColumns<AccountLine> COLUMNS = ListColumns.<AccountLine>start()
            .text("姓名", AccountLine::name)
            .text("用户名", AccountLine::id)
            .longText("单位", AccountLine::unitName)
            .text("单位代码", AccountLine::unit)
            .longText("角色", AccountLine::work)
            .text("状态", account -> account.status().label());

    private final PresentAccounts accounts;
    private final UnitNames units;
    private final ListFiles files;

    AccountFileController(PresentAccounts accounts, UnitNames units, ListFiles files) {
        this.accounts = accounts;
        this.units = units;
        this.files = files;
    }

    @Operation(
            summary = "The accounts of the region as a file, under the filters of GET /identity/accounts",
            description = "ADMIN. All lines that match, at most 100,000; the file says by whom, when and with which"
                    + " filters it was made.")
    @Limited(RateLimit.EXPORTS)
    @GetMapping("/api/exports/accounts")
    ResponseEntity<InputStreamResource> accountFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject AccountFileRequest request,
            @Parameter(schema = @Schema(allowableValues = {"xlsx", "csv"})) @RequestParam String format) {
        var head = new ListHead("账号清单", filters(request), actor, Instant.now());
        return files.answer(format, head, COLUMNS, () -> lines(actor.region(), request));
    }

    private Stream<AccountLine> lines(String region, AccountFileRequest request) {
        var names = units.naming();
        return accounts.all()
                .filter(account -> region.equals(account.region()))
                .map(account -> AccountLine.of(account.state(), names))
                .filter(request::fits)
                .sorted(Comparator.comparing(AccountLine::id));
    }

    private static List<String> filters(AccountFileRequest request) {
        return new Filters()
                .add("姓名或用户名", request.q())
                .add("单位代码", request.unit())
                .add("角色", request.role() == null ? null : request.role().label())
                .add("状态", request.status() == null ? null : request.status().label())
                .all();
    }
}
