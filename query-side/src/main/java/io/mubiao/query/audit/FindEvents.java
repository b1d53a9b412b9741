package io.mubiao.query.audit;

/** Events of a region in the order of the store. */
record FindEvents(String region, AuditRequest request) {}
