package io.mubiao.command.sheet;

import io.mubiao.shared.org.UserId;
import io.mubiao.shared.sheet.SheetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Approval numbers as one process remembers them. */
final class KnownApprovalNumbers implements ApprovalNumberStore {

    private final Map<String, UserId> approvers = new HashMap<>();
    private final Set<String> uses = new HashSet<>();

    @Override
    public UserId approverOf(String region, String number, UserId asker) {
        return approvers.computeIfAbsent(region + number, unused -> asker);
    }

    @Override
    public boolean addUse(String region, String number, SheetId sheet) {
        return uses.add(region + number + sheet);
    }
}
