package io.mubiao.shared.platform.privacy;

import io.mubiao.shared.org.Trace;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request came from, and what it was called: stored in events so that it can be forgotten. */
@Component
public class Whereabouts {

    /** Shown in place of what was sealed with a key that was destroyed. */
    public static final String DESTROYED = "已销毁";

    /** Shown in place of what no key opens: it was changed, or the keys were not restored with the events. */
    static final String UNREADABLE = "无法解密";

    private static final List<String> MEMBERS = List.of(Trace.ADDRESS, Trace.REQUEST_ID, Trace.CALLER_REQUEST_ID);

    private final ShredKeys keys;

    Whereabouts(ShredKeys keys) {
        this.keys = keys;
    }

    /** Seals what an event is about to store; leaves it out when the key of that year was destroyed already. */
    public MetaData sealed(MetaData metaData, Instant at) {
        if (!(metaData.get(Trace.ACTOR) instanceof String actor)
                || MEMBERS.stream().noneMatch(metaData::containsKey)) {
            return metaData;
        }
        var period = KeyPeriod.of(actor, at);
        var key = keys.toSeal(period);
        var changed = new HashMap<String, String>();
        for (var member : MEMBERS) {
            if (key != null && metaData.get(member) instanceof String text) {
                changed.put(member, SealedText.of(text, member, period, key).stored());
            }
        }
        return metaData.withoutKeys(Set.copyOf(MEMBERS)).mergedWith(changed);
    }

    /** For one answer: each key is read once. */
    public Opening opening() {
        return new Opening();
    }

    /** Opens what is shown in one answer. */
    public final class Opening {

        private final Map<KeyPeriod, Optional<ShredKeys.StoredKey>> read = new HashMap<>();

        private Opening() {}

        public @Nullable String address(Trace trace) {
            return open(trace.actor().value(), Trace.ADDRESS, trace.address());
        }

        public @Nullable String requestId(Trace trace) {
            return open(trace.actor().value(), Trace.REQUEST_ID, trace.requestId());
        }

        /** @param stored a member of the metadata, of an older event also as it was said */
        public @Nullable String open(@Nullable String actor, String member, @Nullable String stored) {
            var sealed = stored == null ? null : SealedText.read(stored);
            if (sealed == null) {
                return stored;
            }
            var period = new KeyPeriod(String.valueOf(actor), sealed.year());
            return read.computeIfAbsent(period, unread -> Optional.ofNullable(keys.find(unread)))
                    .map(found -> text(sealed, member, period, found))
                    .orElse(UNREADABLE);
        }

        private static String text(SealedText sealed, String member, KeyPeriod period, ShredKeys.StoredKey found) {
            if (found.key() == null) {
                return DESTROYED;
            }
            var text = sealed.open(member, period, found.key());
            return text == null ? UNREADABLE : text;
        }
    }
}
