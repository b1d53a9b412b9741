package io.mubiao.shared.org;

/**
 * Two roles that one account must not hold together (不相容岗位).
 *
 * @param one the role that does not bear the other
 * @param other the role that it does not bear
 * @param reason why, in Chinese
 */
public record RoleConflict(Role one, Role other, String reason) {

    /** What is wrong and why, in Chinese. */
    public String detail() {
        return "“" + one.label() + "”和“" + other.label() + "”不能由同一账号担任：" + reason;
    }

    /** The same two roles, seen from the other one. */
    RoleConflict reversed() {
        return new RoleConflict(other, one, reason);
    }
}
