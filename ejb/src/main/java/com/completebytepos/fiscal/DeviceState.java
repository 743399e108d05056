package com.completebytepos.fiscal;

/** NEW: told, not initialised. ACTIVE: stamps. STOPPED: a person must look. RETIRED: another took its place. */
public enum DeviceState { NEW, ACTIVE, STOPPED, RETIRED }
