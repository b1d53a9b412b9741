package io.mubiao.benchmarks.stock;

import io.mubiao.shared.org.Role;
import io.mubiao.shared.org.UnitId;
import java.util.Set;

/** An account of the drafting unit or its bureau that acts in a life. */
record Person(String account, UnitId unit, Set<Role> roles) {}
