package io.mubiao.identity.unit;

import io.mubiao.identity.unit.UnitCommand.AssignFinanceOffice;
import io.mubiao.identity.unit.UnitCommand.CreateUnit;
import io.mubiao.identity.unit.UnitCommand.RenameUnit;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UnitKind;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.IfMatch;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.command.CommandDispatcher;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of units over HTTP, for the administrators of a region. */
@RestController("identityUnitController")
@RequestMapping("/identity/units")
@AllowedRoles(Role.ADMIN)
class UnitController {

    private static final int LARGEST_PAGE = 500;

    private final CommandDispatcher dispatcher;
    private final UnitTable units;

    UnitController(CommandDispatcher dispatcher, UnitTable units) {
        this.dispatcher = dispatcher;
        this.units = units;
    }

    /** @param next the {@code cursor} of the next page, null on the last one */
    record UnitPage(List<UnitEntry> items, @Nullable UnitId next) {}

    @PostMapping
    ResponseEntity<UnitEntry> create(
            @AuthenticationPrincipal Actor actor, @Valid @RequestBody UnitRequest.Create request) {
        var id = new UnitId(request.id());
        dispatcher.handle(new CreateUnit(
                id,
                request.name(),
                request.kind(),
                request.region() == null ? actor.region() : request.region(),
                request.parent() == null ? null : new UnitId(request.parent()),
                actor));
        var unit = units.seen(id, actor.region());
        return ResponseEntity.created(URI.create("/identity/units/" + id))
                .eTag(Long.toString(unit.version()))
                .body(unit);
    }

    @PostMapping("/{id}/rename")
    ResponseEntity<UnitEntry> rename(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody UnitRequest.Rename request) {
        return answer(new RenameUnit(new UnitId(id), version, request.name(), actor));
    }

    @PostMapping("/{id}/assign-office")
    ResponseEntity<UnitEntry> assignOffice(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @IfMatch(required = false) long version,
            @Valid @RequestBody UnitRequest.AssignOffice request) {
        return answer(new AssignFinanceOffice(new UnitId(id), version, new UnitId(request.office()), actor));
    }

    @GetMapping
    UnitPage list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable @PlainText(max = 50) String q,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable @Pattern(regexp = UnitRequest.CODE) String parent,
            @RequestParam(defaultValue = "") @Pattern(regexp = "|" + UnitRequest.CODE) String cursor,
            @RequestParam(defaultValue = "100") int size) {
        int limit = Math.max(1, Math.min(size, LARGEST_PAGE));
        var found = units.list(actor.region(), new UnitTable.Filter(q, kind, parent), cursor, limit);
        if (found.size() <= limit) {
            return new UnitPage(found, null);
        }
        var items = found.subList(0, limit);
        return new UnitPage(items, items.get(limit - 1).id());
    }

    @GetMapping("/{id}")
    ResponseEntity<UnitEntry> find(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return answer(units.seen(new UnitId(id), actor.region()));
    }

    private ResponseEntity<UnitEntry> answer(UnitCommand command) {
        dispatcher.handle(command);
        return answer(units.seen(command.unit(), command.actor().region()));
    }

    private static ResponseEntity<UnitEntry> answer(UnitEntry unit) {
        return ResponseEntity.ok().eTag(Long.toString(unit.version())).body(unit);
    }
}
