package io.mubiao.shared.org;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose place something was done (代办), as the metadata of its event has it.
 *
 * @param principalName what the principal was called then
 * @param deputyship under which appointment
 * @param confirmedBy who confirmed that; null when nobody had to
 */
public record Behalf(
        UserId principal,
        String principalName,
        @Nullable DeputyshipId deputyship,
        @Nullable UserId confirmedBy) {

    private static final String PRINCIPAL = "onBehalfOf";
    private static final String PRINCIPAL_NAME = "onBehalfOfName";
    private static final String DEPUTYSHIP = "deputyship";
    private static final String CONFIRMED_BY = "deputyshipConfirmedBy";

    /** How a deputy is written: 李四（代张三）. */
    public static String signature(String name, @Nullable Behalf behalf) {
        return behalf == null ? name : name + "（代" + behalf.principalName() + "）";
    }

    static void put(Mandate mandate, Map<String, String> metaData) {
        metaData.put(PRINCIPAL, mandate.principal().value());
        metaData.put(PRINCIPAL_NAME, mandate.principalName());
        metaData.put(DEPUTYSHIP, mandate.deputyship().toString());
        var confirmedBy = mandate.confirmedBy();
        if (confirmedBy != null) {
            metaData.put(CONFIRMED_BY, confirmedBy.value());
        }
    }

    /** Null when it was nobody's place but the actor's own. */
    static @Nullable Behalf of(Map<String, ?> metaData) {
        var principal = Trace.text(metaData, PRINCIPAL);
        if (principal == null) {
            return null;
        }
        var name = Trace.text(metaData, PRINCIPAL_NAME);
        var deputyship = Trace.text(metaData, DEPUTYSHIP);
        var confirmedBy = Trace.text(metaData, CONFIRMED_BY);
        return new Behalf(
                new UserId(principal),
                name == null ? principal : name,
                deputyship == null ? null : new DeputyshipId(UUID.fromString(deputyship)),
                confirmedBy == null ? null : new UserId(confirmedBy));
    }
}
