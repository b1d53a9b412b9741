package io.mubiao.query.history;

import io.mubiao.query.replay.TalkMoment;
import io.mubiao.query.replay.UnitNames;
import io.mubiao.shared.sheet.SheetState;
import io.mubiao.shared.talk.Addressee;
import io.mubiao.shared.talk.TalkEvent.SheetReminded;
import io.mubiao.shared.workflow.Stage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence what somebody said about a sheet. */
final class TalkSentence {

    /** The sheet when it was said. */
    private final SheetState sheet;

    private final UnitNames.Naming names;

    TalkSentence(SheetState sheet, UnitNames.Naming names) {
        this.sheet = sheet;
        this.names = names;
    }

    String of(TalkMoment moment) {
        return EventSentence.who(moment.trace(), names) + words(moment);
    }

    private String words(TalkMoment moment) {
        if (moment.event() instanceof SheetReminded reminded) {
            return "催办“" + stage(reminded.stage()) + "”环节，通知 "
                    + reminded.to().stream().map(Addressee::name).collect(Collectors.joining("、"))
                    + said(reminded.text());
        }
        throw new IllegalStateException("unknown talk event " + moment.event());
    }

    private String stage(String name) {
        return sheet.chain().stream()
                .filter(stage -> stage.name().equals(name))
                .map(Stage::label)
                .findFirst()
                .orElse(name);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : "：" + text.strip();
    }
}
