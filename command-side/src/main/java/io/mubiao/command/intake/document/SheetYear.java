package io.mubiao.command.intake.document;

import io.mubiao.command.intake.grid.Cell;
import io.mubiao.command.intake.grid.Line;
import io.mubiao.command.intake.grid.Place;
import io.mubiao.command.intake.words.LabelMatch;
import io.mubiao.command.intake.words.Labels;
import io.mubiao.command.intake.words.SheetTitle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The budget year of a sheet: what the sheet says, else what stands near it. */
final class SheetYear {

    private static final Pattern YEAR = Pattern.compile("\\(?(?:(?:预算|填报|申报)?年度:?)?([0-9]{4})年?度?\\)?");

    private static final Pattern YEAR_IN_TERM =
            Pattern.compile("(?<![0-9])20[0-9]{2}(?=$|[^0-9]|[01][0-9](?:[^0-9]|$|[0-3][0-9]))");

    /** Of months of one year, whose end does not name the year again. */
    private static final Pattern MONTHS = Pattern.compile("[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:至|到|[-—–~～]){1,2}[0-9]{1,2}月");

    private final boolean isNumbered;
    private @Nullable Integer value;
    private @Nullable Integer nearYear;
    private String near = "";
    private @Nullable String from;
    private @Nullable Place place;

    /** @param first where the title stands */
    SheetYear(SheetTitle title, Place first) {
        this.place = title.fiscalYear() == null ? null : first;
        this.isNumbered = title.isNumbered();
        this.value = title.fiscalYear();
    }

    @Nullable
    Integer value() {
        return value;
    }

    /** As contents give it. */
    int orNone() {
        return value == null ? 0 : value;
    }

    boolean isKnown() {
        return value != null;
    }

    /** Before all is read: what stands near counts where the sheet says nothing. */
    @Nullable
    Integer likely() {
        return value == null ? nearYear : value;
    }

    /** What names the year where the sheet itself does not. */
    @Nullable
    String from() {
        return from;
    }

    /** Where the sheet says it; null where only what stands near does. */
    @Nullable
    Place place() {
        return place;
    }

    void take(Cell cell) {
        value = of(cell.text());
        place = cell.place();
    }

    void takeLike(SheetYear other) {
        value = other.value;
        place = other.place;
    }

    /** Lets a year count that stands near, if the sheet has a heading of its own wording and names none itself. */
    void near(@Nullable Integer other, @Nullable String documentTitle) {
        if (value == null && !isNumbered) {
            value = nearYear == null ? other : nearYear;
            from = nearYear == null ? documentTitle : near;
        }
    }

    /** The year of a project whose term names its beginning and its end, both in that year. */
    void nearTerm(@Nullable String term) {
        if (value != null || isNumbered || term == null) {
            return;
        }
        var years = YEAR_IN_TERM
                .matcher(term)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
        if (years.stream().distinct().count() == 1
                && (years.size() > 1 || MONTHS.matcher(Labels.key(term)).find())) {
            value = years.get(0);
            from = term;
        }
    }

    /** The heading above the sheet, or the name of its page: the last that names a year counts, and none if it names two. */
    void nearHeading(String heading) {
        var years = Labels.yearsIn(heading);
        if (!years.isEmpty()) {
            nearYear = years.size() == 1 ? years.get(0) : null;
            near = heading;
        }
    }

    /** Where a year stands between other cells of the head, and behind no label; 0 where none does. */
    static int at(Line line) {
        var isValue = false;
        for (var index = line.firstFilled(); index < line.cells().size(); index++) {
            var cell = line.cells().get(index);
            if (!cell.isEmpty()) {
                if (index > 0 && !isValue && of(cell.text()) != null) {
                    return index;
                }
                isValue = LabelMatch.alone(cell.text()) != null;
            }
        }
        return 0;
    }

    /** Of a cell such as （2026年度）, or null. */
    static @Nullable Integer of(String cell) {
        var key = Labels.key(cell);
        var year = YEAR.matcher(key);
        return year.matches() && (key.contains("年") || key.startsWith("(")) ? Integer.valueOf(year.group(1)) : null;
    }
}
