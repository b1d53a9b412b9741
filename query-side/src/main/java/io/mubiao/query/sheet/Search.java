package io.mubiao.query.sheet;

import io.mubiao.shared.org.Actor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who looks for what, as parameters of a statement. */
record Search(Actor actor, ListRequest request) {

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("region", actor.region());
        parameters.put("places", Places.of(actor).toArray(String[]::new));
        parameters.put("account", actor.id().value());
        parameters.put("state", request.state() == null ? null : request.state().name());
        parameters.put("year", request.year());
        parameters.put("department", orNull(request.department()));
        var text = orNull(request.q());
        parameters.put("q", text == null ? null : text.strip().toLowerCase(Locale.ROOT));
        return parameters;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
