package io.mubiao.query.queue;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import java.util.List;

/** In which order a list is shown; the id decides between equals, so that every line has its place. */
record SheetOrder(SheetSort sort, Direction direction) {

    /**
     * What is chosen, else what the list is usually ordered by.
     *
     * @throws DomainException MALFORMED, naming {@code sort}, for an order that the list does not have
     */
    static SheetOrder of(SheetList list, ListRequest request) {
        var sort = request.sort() == null ? list.usualSort() : request.sort();
        if (sort == SheetSort.ACTED && !list.isOfActed()) {
            var detail = "“sort”不能为 ACTED：只有已办和经办可以按办理时间排序";
            throw new DomainException(
                    ErrorCode.MALFORMED, detail, List.of(new Violation("sort", "INVALID_VALUE", detail)));
        }
        if (request.order() != null) {
            return new SheetOrder(sort, request.order());
        }
        return new SheetOrder(sort, sort == list.usualSort() ? list.usualDirection() : Direction.ASC);
    }
}
