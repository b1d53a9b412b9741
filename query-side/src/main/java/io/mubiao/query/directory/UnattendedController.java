package io.mubiao.query.directory;

import io.mubiao.query.directory.Unattended.UnattendedSheet;
import io.mubiao.query.directory.UnattendedReader.Leaving;
import io.mubiao.query.export.AlsoAsFile;
import io.mubiao.query.export.Filters;
import io.mubiao.query.export.ListColumns;
import io.mubiao.query.export.ListFiles;
import io.mubiao.query.export.ListHead;
import io.mubiao.shared.org.Actor;
import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import io.mubiao.shared.org.UserId;
import io.mubiao.shared.platform.AllowedRoles;
import io.mubiao.shared.platform.Limited;
import io.mubiao.shared.platform.PlainText;
import io.mubiao.shared.platform.RateLimit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for nobody. */
@RestController
@RequestMapping("/api/unattended-sheets")
@Tag(name = "administration")
@AllowedRoles(value = Role.ADMIN, to = "查看无人办理的目标表")
class UnattendedController {

    private static final ListColumns<UnattendedSheet> COLUMNS = ListColumns.<UnattendedSheet>start()
            .longText("填报单位", UnattendedSheet::draftingUnitName)
            .text("填报单位代码", sheet -> sheet.draftingUnit().value())
            .text("状态", sheet -> sheet.state().label())
            .text("所在环节", UnattendedSheet::stageLabel)
            .text("办理角色", sheet -> sheet.role().label())
            .longText("办理单位", sheet -> Objects.requireNonNullElse(sheet.unitName(), "全区划"))
            .text("办理单位代码", sheet -> code(sheet.unit()))
            .time("到达时间", UnattendedSheet::waitingSince)
            .text("原因", sheet -> sheet.cause().label())
            .longText("可移交给", UnattendedSheet::handOverToName)
            .text("可移交单位代码", sheet -> code(sheet.handOverTo()))
            .longText("目标表编号", sheet -> sheet.id().toString());

    private final UnattendedReader reader;
    private final ListFiles files;

    UnattendedController(UnattendedReader reader, ListFiles files) {
        this.reader = reader;
        this.files = files;
    }

    /** Who would leave. */
    record Without(
            @Parameter(description = "user name of an account to leave out: what would wait for nobody without it")
            @PlainText
            @Nullable
            String leaving,

            @Parameter(description = "the one role that the account would lose; default: all") @Nullable
            Role role) {}

    @Operation(
            summary = "Sheets that nobody can act on, or that wait at a former office",
            description =
                    "ADMIN; no contents. With leaving: the further sheets that would wait for nobody without the account.")
    @AlsoAsFile
    @GetMapping
    Unattended unattended(@AuthenticationPrincipal Actor actor, @Valid @ParameterObject Without without) {
        return Unattended.of(all(actor, without));
    }

    @Hidden // told with the list
    @Limited(RateLimit.EXPORTS)
    @GetMapping(params = "format")
    ResponseEntity<InputStreamResource> unattendedFile(
            @AuthenticationPrincipal Actor actor,
            @Valid @ParameterObject Without without,
            @RequestParam String format) {
        var filters = new Filters()
                .add("假定离任的账号", without.leaving())
                .add("只免去角色", without.role() == null ? null : without.role().label())
                .all();
        var head = new ListHead("无人办理的目标表", filters, actor, Instant.now());
        return files.answer(format, head, COLUMNS, () -> all(actor, without).stream());
    }

    private List<UnattendedSheet> all(Actor actor, Without without) {
        var leaving = without.leaving();
        return leaving == null || leaving.isBlank()
                ? reader.find(actor.region())
                : reader.findWithout(actor.region(), new Leaving(new UserId(leaving), without.role()));
    }

    private static @Nullable String code(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
