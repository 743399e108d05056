package com.completebytepos.pricing.engine;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

public class Named {
    final UUID id = UUID.randomUUID();
    final ConcurrentHashMap<String, String> kept = new ConcurrentHashMap<>();
}
