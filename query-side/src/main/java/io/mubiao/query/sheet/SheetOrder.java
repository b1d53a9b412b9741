package io.mubiao.query.sheet;

/** In which order a list is shown; the id decides between equals, so that every line has its place. */
record SheetOrder(SheetSort sort, Direction direction) {

    /** What is chosen, else what the list is usually ordered by. */
    static SheetOrder of(ListRequest request, SheetSort usual, Direction usually) {
        var sort = request.sort() == null ? usual : request.sort();
        if (request.order() != null) {
            return new SheetOrder(sort, request.order());
        }
        return new SheetOrder(sort, sort == usual ? usually : Direction.ASC);
    }

    /** What follows {@code order by}. */
    String sql() {
        return "%1$s %2$s, sheet.id %2$s".formatted(sort.column(), direction.name());
    }

    /** The condition for what comes after the line with {@code :key} and {@code :id}. */
    String after() {
        return "(%s, sheet.id) %s (:key::%s, :id::uuid)".formatted(sort.column(), direction.after(), sort.type());
    }
}
