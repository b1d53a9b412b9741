package io.mubiao.query.access;

/** Entries that an auditor of the region may see. */
record FindAccess(String region, AccessRequest request) {}
