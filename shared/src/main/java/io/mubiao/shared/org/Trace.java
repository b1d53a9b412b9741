package io.mubiao.shared.org;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, under which role, when, from where and with which credential: what stands in the metadata of every
 * event.
 *
 * @param role the role that allowed the deed, of several that the account may hold
 * @param behalf in whose place the actor acted; null: in the own
 * @param unitName what the unit was called then; null for events from before it was recorded, and where the register
 *     does not know the unit
 * @param at UTC, milliseconds
 * @param address network address the request came from; in a stored event sealed with a key that can be destroyed
 * @param requestId the request's id, also in the logs and in the answer's {@code X-Request-Id}; sealed likewise
 * @param credential the session or key that it was done with, see {@link Credential}; null for events from before it
 *     was recorded
 */
public record Trace(
        UserId actor,
        String name,
        Role role,
        UnitId unit,
        @Nullable String unitName,
        String region,
        @Nullable Behalf behalf,
        Instant at,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String credential) {

    /** Metadata keys that the edge adds to every command and that travel on to its events. */
    public static final String ADDRESS = "address";

    public static final String REQUEST_ID = "requestId";

    public static final String CREDENTIAL = "credential";

    /** What the caller or the gateway calls the request, {@code X-Request-Id}; believed by nobody. */
    public static final String CALLER_REQUEST_ID = "callerRequestId";

    /** Metadata keys that the actor of the command determines. */
    public static final String ACTOR = "actor";

    public static final String UNIT = "unit";

    public static final String REGION = "region";

    /** What the unit is called when the event happens, which the register knows and the actor does not. */
    public static final String UNIT_NAME = "unitName";

    private static final String NAME = "name";
    private static final String ROLE = "role";

    /** The part of an event's metadata that the actor of a command determines. */
    public static Map<String, String> metaData(Actor actor, Role role) {
        var metaData = new LinkedHashMap<String, String>();
        metaData.put(ACTOR, actor.id().value());
        metaData.put(NAME, actor.name());
        metaData.put(ROLE, role.name());
        metaData.put(UNIT, actor.unit().value());
        metaData.put(REGION, actor.region());
        if (actor.mandate() != null) {
            Behalf.put(actor.mandate(), metaData);
        }
        return metaData;
    }

    /** Reads the trace of a stored event back. */
    public static Trace of(Map<String, ?> metaData, Instant at) {
        return new Trace(
                new UserId(required(metaData, ACTOR)),
                required(metaData, NAME),
                Role.valueOf(required(metaData, ROLE)),
                new UnitId(required(metaData, UNIT)),
                text(metaData, UNIT_NAME),
                required(metaData, REGION),
                Behalf.of(metaData),
                at,
                text(metaData, ADDRESS),
                text(metaData, REQUEST_ID),
                text(metaData, CREDENTIAL));
    }

    /** Who did it, as it is written: 李四（代张三）. */
    public String signature() {
        return Behalf.signature(name, behalf);
    }

    /** The account that delegated its right, if any. */
    public @Nullable UserId onBehalfOf() {
        return behalf == null ? null : behalf.principal();
    }

    private static String required(Map<String, ?> metaData, String key) {
        var value = text(metaData, key);
        if (value == null) {
            throw new IllegalArgumentException("event metadata without " + key);
        }
        return value;
    }

    static @Nullable String text(Map<String, ?> metaData, String key) {
        var value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
