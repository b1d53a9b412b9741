package io.mubiao.shared.org;

/**
 * With what somebody proved who they are (凭据): what stands in the metadata of every event. It names a session or a
 * key and never holds a secret.
 */
public record Credential(String value) {

    /** Nobody signed in: the product itself acts. */
    public static final Credential SYSTEM = new Credential("system");

    /** The claim of a token that names the credential it was obtained with. */
    public static final String CLAIM = "credential";

    /** A browser that somebody signed in with. */
    public static Credential session(String id) {
        return new Credential("session:" + id);
    }

    /** A key for scripts (接口密钥). */
    public static Credential key(String id) {
        return new Credential("key:" + id);
    }

    /** A token of another issuer, which knows neither our sessions nor our keys. */
    public static Credential external(String token) {
        return new Credential("external:" + token);
    }
}
