package io.mubiao.shared.platform;

/**
 * The name under which values of a class are stored. It never changes, wherever the class moves.
 *
 * @param revision goes up when the JSON changes; an upcaster then leads from the old one to the new
 */
public record StoredType(String name, String revision, Class<?> type) {

    static StoredType first(String name, Class<?> type) {
        return new StoredType(name, "1", type);
    }
}
