package io.mubiao.shared.platform;

import io.mubiao.shared.library.LibraryIndicatorId;
import io.mubiao.shared.org.DeputyshipId;
import io.mubiao.shared.sheet.SheetId;
import io.mubiao.shared.talk.TalkId;
import io.mubiao.shared.text.WholeNumber;
import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How numbers and ids are read from addresses, where Spring alone would take {@code 0x10}, {@code +5}, {@code ５} and an
 * id of five digits. Editors, since Spring asks its own editors again for what a converter has refused.
 */
@ControllerAdvice
public class StrictParameters {

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    @InitBinder
    void read(WebDataBinder parameters) {
        parameters.registerCustomEditor(long.class, new Editor(WholeNumber::read));
        parameters.registerCustomEditor(Long.class, new Editor(WholeNumber::read));
        parameters.registerCustomEditor(int.class, new Editor(StrictParameters::integer));
        parameters.registerCustomEditor(Integer.class, new Editor(StrictParameters::integer));
        parameters.registerCustomEditor(UUID.class, new Editor(StrictParameters::id));
        parameters.registerCustomEditor(TalkId.class, new Editor(text -> as(text, TalkId::new)));
        parameters.registerCustomEditor(DeputyshipId.class, new Editor(text -> as(text, DeputyshipId::new)));
        parameters.registerCustomEditor(SheetId.class, new Editor(text -> as(text, SheetId::new)));
        parameters.registerCustomEditor(
                LibraryIndicatorId.class, new Editor(text -> as(text, LibraryIndicatorId::new)));
    }

    /** Null when the text is no id in the form of RFC 9562. */
    static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    private static <T> @Nullable T as(String text, Function<UUID, T> type) {
        var id = id(text);
        return id == null ? null : type.apply(id);
    }

    private static @Nullable Integer integer(String text) {
        var number = WholeNumber.read(text);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    /** An empty parameter is none. */
    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, ? extends @Nullable Object> form;

        Editor(Function<String, ? extends @Nullable Object> form) {
            this.form = form;
        }

        @Override
        public void setAsText(String text) {
            var read = text.isEmpty() ? null : form.apply(text);
            if (read == null && !text.isEmpty()) {
                throw new IllegalArgumentException("not in the one form that is read");
            }
            setValue(read);
        }
    }
}
