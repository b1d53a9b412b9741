package io.mubiao.query.archive;

import io.mubiao.query.replay.Moment;
import io.mubiao.query.replay.SheetStory;
import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.sheet.InForce;
import io.mubiao.shared.sheet.SheetEvent.SheetApproved;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.sheet.SheetState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a sheet as it was approved.
 *
 * @param moments everything from the first draft to the approval
 * @param state the sheet after it
 * @param before the revision that was in force until then, null for the first
 */
record ApprovedRevision(
        List<Moment> moments, SheetState state, @Nullable InForce before) {

    /**
     * @param revision null: the one in force
     * @throws DomainException NOTHING_APPROVED
     */
    static ApprovedRevision of(SheetStory story, @Nullable Integer revision) {
        var approval = story.moments().stream()
                .filter(moment -> moment.event() instanceof SheetApproved approved
                        && (revision == null || approved.revision() == revision))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DomainException(
                        ErrorCode.NOTHING_APPROVED,
                        revision == null ? "这张表尚未批复，不能归档" : "第 " + revision + " 版没有批复，不能归档"));
        var version = approval.version();
        return new ApprovedRevision(
                story.moments().subList(0, (int) version),
                story.at(version),
                story.at(version - 1).inForce());
    }

    SheetId id() {
        return state.id();
    }

    long version() {
        return state.version();
    }

    InForce approval() {
        return Objects.requireNonNull(state.inForce());
    }

    Moment decision() {
        return moments.get(moments.size() - 1);
    }

    String title() {
        var project = approval().content().projectName();
        return project == null ? "（未命名项目）" : project;
    }
}
