package io.mubiao.shared.sheet;

import io.mubiao.shared.text.DataFile;
import io.mubiao.shared.text.DataFile.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form (表样) that a sheet follows, as {@code forms.txt} describes it.
 *
 * @param code how sheets name it, null for the form of those that name none
 * @param required the head fields that no submitted sheet leaves empty (rule A01)
 */
public record FormEdition(@Nullable String code, List<HeadField> required) {

    /** The ministry's own form, which prints neither 资金主管处（科、股）室 nor, in some years, 项目属性 and 项目期限. */
    public static final String MINISTRY = "MINISTRY";

    private static final String UNNAMED = "-";
    private static final List<FormEdition> ALL = new DataFile(FormEdition.class, "forms.txt")
            .blocks("form").stream().map(FormEdition::of).toList();

    private static FormEdition of(List<Entry> block) {
        var code = block.get(0).words().get(0);
        return new FormEdition(
                code.equals(UNNAMED) ? null : code,
                block.get(1).words().stream().map(FormEdition::field).toList());
    }

    private static HeadField field(String path) {
        return Objects.requireNonNull(HeadField.at(path), () -> "no field " + path);
    }

    /** Of a code that is not known, the form of sheets that name none. */
    public static FormEdition of(@Nullable String code) {
        return ALL.stream()
                .filter(form -> code != null && code.equals(form.code))
                .findFirst()
                .orElse(ALL.get(0));
    }

    static boolean isKnown(String code) {
        return ALL.stream().anyMatch(form -> code.equals(form.code));
    }

    public boolean requires(HeadField field) {
        return required.contains(field);
    }
}
