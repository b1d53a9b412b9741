package io.mubiao.identity.notice;

import io.mubiao.shared.org.Actor;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices about one's own account over HTTP. */
@RestController
@RequestMapping("/identity/me/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** @param unseen how many of them the owner should look at */
    record OwnNotices(List<Notice> items, long unseen) {}

    record Seen(@NotNull(message = "不能为空") Instant until) {}

    @Operation(summary = "What happened to one's own account, newest first: keys, passwords, roles, new places")
    @GetMapping
    OwnNotices list(@AuthenticationPrincipal Actor owner) {
        var items = notices.of(owner);
        var seen = notices.seenUntil(owner.id());
        return new OwnNotices(
                items,
                items.stream()
                        .filter(notice -> notice.at().isAfter(seen) && notice.isHint(owner.id()))
                        .count());
    }

    @Operation(summary = "Everything up to this moment was seen")
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@AuthenticationPrincipal Actor owner, @Valid @RequestBody Seen request) {
        notices.seen(owner.id(), request.until());
    }
}
