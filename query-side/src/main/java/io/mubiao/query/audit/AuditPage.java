package io.mubiao.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next to be asked for as {@code after}; null when nothing more is there yet */
record AuditPage(List<AuditEvent> events, @Nullable Long next) {}
