package io.mubiao.command.sheet;

import io.mubiao.command.sheet.ApprovalNumbers.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Approval numbers as one process remembers them. */
final class KnownApprovalNumbers implements ApprovalNumberStore {

    private final Map<String, List<Use>> uses = new HashMap<>();

    @Override
    public synchronized List<Use> lockAndFind(String region, String number) {
        return List.copyOf(uses.getOrDefault(region + number, List.of()));
    }

    @Override
    public synchronized void add(String region, String number, Use use) {
        uses.computeIfAbsent(region + number, unused -> new ArrayList<>()).add(use);
    }
}
